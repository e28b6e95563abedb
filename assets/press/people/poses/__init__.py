"""The poses, by family: each a few joints, a costume and something held."""
