"""Home: what comes next, what expires, what was done."""
