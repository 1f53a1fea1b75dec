"""The desk's own pieces: what may become of them, what they lack, and the article that one makes."""
