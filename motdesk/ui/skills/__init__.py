"""The tab of people: who holds which skill, what is lost with whom, one skill in detail."""
