"""What each page of a pack says: plain frozen values, the audience already applied."""
