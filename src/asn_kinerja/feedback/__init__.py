"""What people say of work and behaviour: records, aggregation, agreement, anonymity, views.

Knows ratings and notes from groups of people. Knows no plan, no SKP and no regulation.
"""
