"""How the reader's weights are made; see README.md. Needs PyTorch; nothing here is imported at run time."""
