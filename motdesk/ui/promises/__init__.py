"""How a partner keeps its promises, and what became of its roadmap."""
