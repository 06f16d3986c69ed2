"""An answers sheet on its way out: which rows it has, and how they are written as CSV and as an Excel workbook."""
