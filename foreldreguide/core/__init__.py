"""What the guide decides: plain values in, plain values out, standard library only."""
