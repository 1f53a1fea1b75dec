"""What holds for whatever bytes are read; docs/design.md lists the laws."""

from dataclasses import fields
from datetime import timedelta

from copydesk.errors import ReadError
from copydesk.records import Article

DECIDED = {field.name for field in fields(Article)} - {"text", "blocks", "decided_by"}


def check(article: Article) -> None:
    """Raises AssertionError where an article breaks a law."""
    end = 0
    between = []
    for block in article.blocks:
        assert end <= block.span.start < block.span.end <= len(article.text), "spans are in order and inside the text"
        assert article.block_text(block).strip(), "no block is blank"
        assert 0.0 <= block.confidence <= 1.0, "confidence is a share"
        between.append(article.text[end : block.span.start])
        end = block.span.end
    assert not "".join([*between, article.text[end:]]).strip(), "every letter of the text is in a block"
    for name in ("published_at", "updated_at"):
        moment = getattr(article, name)
        assert moment is None or moment.utcoffset() == timedelta(0), f"{name} is aware and in UTC"
    assert set(article.decided_by) <= DECIDED, "only fields are decided"
    assert all(getattr(article, name) not in (None, "", ()) for name in article.decided_by), "what is decided is set"
    assert all(0 <= picture.before_block <= len(article.blocks) for picture in article.pictures), (
        "pictures stand inside"
    )


def try_page(page: bytes) -> None:
    """Reads any bytes: an article that keeps the laws, or a ReadError, and nothing else."""
    import copydesk

    try:
        article = copydesk.read(page, url="https://www.herald.example/story")
    except ReadError:
        return
    check(article)
