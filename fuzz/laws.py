"""What holds for whatever bytes are read; docs/design.md lists the laws."""

from copydesk.errors import ReadError
from copydesk.records import Article


def check(article: Article) -> None:
    """Raises AssertionError where an article breaks a law."""
    end = 0
    for block in article.blocks:
        assert end <= block.span.start < block.span.end <= len(article.text), "spans are in order and inside the text"
        assert article.block_text(block).strip(), "no block is blank"
        assert 0.0 <= block.confidence <= 1.0, "confidence is a share"
        end = block.span.end
    for name in ("published_at", "updated_at"):
        moment = getattr(article, name)
        assert moment is None or moment.utcoffset() is not None, f"{name} is aware"


def try_page(page: bytes) -> None:
    """Reads any bytes: an article that keeps the laws, or a ReadError, and nothing else."""
    import copydesk

    try:
        article = copydesk.read(page, url="https://www.herald.example/story")
    except ReadError:
        return
    check(article)
