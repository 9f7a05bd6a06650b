"""The evaluation of a partner: scorecards, their templates, and the sheet that is printed."""
