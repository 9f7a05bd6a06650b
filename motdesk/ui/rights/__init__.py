"""The tab of intellectual property: a register, a drawing of expiries, one right in detail."""
