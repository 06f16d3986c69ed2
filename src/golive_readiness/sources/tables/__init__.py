"""Reading what people keep in rows: CSV, Excel, Markdown tables and task lists become grids, and grids a checklist."""
