"""What must not leave this computer: a scan of everything that is handed out."""
