"""Lines that a field is read from have its role; lines of the site's menus are no field's."""

import copydesk
from copydesk.records import Article, Role

STORY = "".join(
    f"<p>The harbour board said on Monday that crane number {place} had been taken down, and that a firm from Orsk would "
    "bring the new one before the end of the month, weather allowing.</p>"
    for place in range(1, 7)
)
PAGE = f"""<html lang="en"><head><title>Old cranes go</title></head><body>
<nav><ul><li><a href="/topics/sport">Sport</a></li><li><a href="/topics/harbour">Harbour</a></li></ul></nav>
<article><h1>Old cranes go</h1>
<figure><img src="https://img.example/crane.jpg"><figcaption>The last crane on Sunday evening.</figcaption>
<footer>Ina Rask/Quay Pictures</footer></figure>
{STORY}</article>
<ul class="list"><li><a href="/topics/harbour">Harbour</a></li><li><a href="/topics/orsk">Orsk</a></li></ul>
<footer><ul><li><a href="/topics/films">Films</a></li><li><a href="/topics/series">Series</a></li></ul>
<figure><figcaption>Find us</figcaption></figure><p>© 2026 Harbour Post</p></footer></body></html>"""


def roles(article: Article, text: str) -> list[Role]:
    return [block.role for block in article.blocks if article.block_text(block) == text]


def test_tags_are_those_below_the_story_and_not_the_menus() -> None:
    article = copydesk.read(PAGE)
    assert article.tags == ("Harbour", "Orsk")
    assert roles(article, "Orsk") == [Role.TAGS]
    assert roles(article, "Harbour") == [Role.NAVIGATION, Role.TAGS]
    assert Role.TAGS not in roles(article, "Films")


def test_a_footer_in_a_figure_is_the_pictures_credit() -> None:
    article = copydesk.read(PAGE)
    assert roles(article, "Ina Rask/Quay Pictures") == [Role.CREDIT]
    assert article.pictures[0].credit == "Ina Rask/Quay Pictures"
    assert roles(article, "© 2026 Harbour Post") == [Role.FOOTER]


def test_numbers_and_prices_are_no_tags() -> None:
    article = copydesk.read(
        PAGE.replace("<title>", '<meta name="keywords" content="2026, $34.99, 1&amp;1, Cranes"><title>')
    )
    assert article.tags == ("1&1", "Cranes")


def test_a_link_to_the_page_itself_is_no_related_post() -> None:
    related = (
        '<section class="related"><h2>Related</h2><ul>'
        '<li><a href="https://post.example/cranes#comments">Old cranes go: what you say</a></li>'
        '<li><a href="https://post.example/pier">Pier stays shut until the summer</a></li>'
        "<li>(Opens in a new window)</li></ul></section>"
    )
    page = PAGE.replace("</article>", f"</article>{related}")
    article = copydesk.read(page, url="https://post.example/cranes/")
    assert [link.headline for link in article.related] == ["Pier stays shut until the summer"]


def test_the_end_of_a_title_is_an_outlet_unless_the_headline_goes_on() -> None:
    page = PAGE.replace("Old cranes go", "Magnitude - 6.1 quake hits the coast")
    assert copydesk.read(page).outlet is None
    named = PAGE.replace("<title>Old cranes go", "<title>Old cranes go - Harbour Post")
    assert copydesk.read(named).outlet == "Harbour Post"
