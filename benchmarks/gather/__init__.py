"""How `gather` fares: entries found beside feedparser, memory while an archive is streamed."""
