"""Listening: consultations, responses, outcomes. The next room to be built; nothing stands here
yet.
"""
