"""Where the stages are joined: pages are brought in, read and written."""
