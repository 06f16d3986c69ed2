"""Page one: everything the committee needs to decide, on one page."""
