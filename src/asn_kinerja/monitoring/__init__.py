"""What to watch: series of a unit, an indicator or a person, and alerts with their reasons.

Knows values in time. Knows no regulation.
"""
