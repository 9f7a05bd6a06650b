"""Pictures and pages as plain values in points, for paper and screen alike."""
