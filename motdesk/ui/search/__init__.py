"""The search of the whole workspace in the bar at the top."""
