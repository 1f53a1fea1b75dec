"""Accuracy and speed of copydesk beside its peers, in one run. Never imported by src."""
