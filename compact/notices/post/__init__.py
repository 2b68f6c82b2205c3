"""The print run: letters and labels to print, and the list on which they are ticked off."""
