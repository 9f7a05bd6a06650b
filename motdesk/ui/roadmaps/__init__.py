"""The roadmap of a partner: canvas, tray, table and the sheet of an item."""
