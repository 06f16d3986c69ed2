"""An answers sheet on its way back: from grids to rows, from rows to changes, from changes to a review."""
