"""The algebra: nodes, building, checking, lowering to integers, running, trace."""
