"""Reading what trackers and admin centres export, through the one reader of tables, into the record of a review."""
