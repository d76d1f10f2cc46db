"""What things are: symbols, labels, documents, changes. Imports nothing but errors."""
