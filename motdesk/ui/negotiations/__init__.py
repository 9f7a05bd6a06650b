"""Negotiations: the list, and one negotiation prepared step by step."""
