"""Partners: the list of companies, and all that is known of one."""
