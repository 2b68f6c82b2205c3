"""The three places of the demonstration, each in a module of its own."""
