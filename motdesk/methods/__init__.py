"""Pure formulas on plain numbers."""
