"""A page's visible text without markup."""

import pytest

from benchmarks.bare_text import bare_text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>One</p><p>Two\n words</p>", "One\n\nTwo words"),
        ("<div>A <b>bold</b> word<p>inside</p>tail</div>", "A bold word\n\ninside\n\ntail"),
        ("one<br>two<br/>three", "one\n\ntwo\n\nthree"),
        ("<ul><li>a<li>b</ul>", "a\n\nb"),
        ("<title>no</title><p>yes<script>no()</script><style>no</style></p>", "yes"),
        ("<p hidden>no</p><p style='DISPLAY : none'>yes</p><p style='display:none'>no</p>tail", "yes\n\ntail"),
        ("<!-- no --><p>a<!-- no -->b</p>", "ab"),
        ("<?xml version='1.0' encoding='utf8'?><p>a</p>", "a"),
        ("", ""),
        ("\0", ""),
        ("plain words", "plain words"),
    ],
)
def test_bare_text(page: str, text: str) -> None:
    assert bare_text(page) == text


def test_nesting_is_no_limit() -> None:
    assert "deep" in bare_text("<div>" * 200 + "deep")
