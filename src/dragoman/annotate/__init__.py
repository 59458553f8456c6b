"""Annotate: what one document says. Each stage reads a document and yields records; none looks at another document."""
