"""Quality and delivery of a partner, month by month."""
