"""MOTDesk: preparing a negotiation between a buyer and a supplier."""
