"""What follows from facts: rules, books of rules, what it would take, and training.

Knows rules as values and how they are decided. Knows no regulation: the books stand there.
"""
