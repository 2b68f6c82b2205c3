"""What phrases of an agreement mean: one small module per family of rules.

Each family is a function from a Sentence to the rules it says, as Found: rule, parameters, the
words that say it, and how sure we are. Families know words, never the database or the clock.
"""
