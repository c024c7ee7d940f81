"""The screens in a browser on the same computer: a server on loopback, a window for each visitor."""
