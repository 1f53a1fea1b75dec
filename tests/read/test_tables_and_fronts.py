"""Tables of data at the end of a story, and what a front says of itself."""

import pytest

import copydesk
from copydesk.records import Kind, Role

SENTENCE = "The harbour authority said on Monday that the eastern basin would stay closed for at least another week. "
STORY = "".join(f"<p>{SENTENCE}Berth {n} was checked by divers in the morning.</p>" for n in range(6))
BERTHS = ("Northern quay", "Eastern quay", "Fish market", "Grain store", "Ferry ramp")


def page(after: str) -> str:
    return (
        '<html lang="en"><head><title>Basin shut</title></head><body><main><article><h1>Basin shut for a week</h1>'
        f"<div>{STORY}{after}</div></article></main><footer><p>© 2026 Vellar Post</p></footer></body></html>"
    )


def table(cell: str, attributes: str = "") -> str:
    """A table of berths and their depths, each cell written as `cell` says."""
    rows = "".join(
        f"<tr>{cell.format(name)}{cell.format(f'{n + 4} metres deep')}</tr>" for n, name in enumerate(BERTHS)
    )
    return f"<table {attributes}><tbody>{rows}</tbody></table>"


@pytest.mark.parametrize("cell", ["<td>{}</td>", "<td><p>{}</p></td>", "<td><div><span>{}</span></div></td>"])
@pytest.mark.parametrize("before", ["", "<h2>Depths</h2>"])
def test_a_table_that_ends_a_story_is_of_it(cell: str, before: str) -> None:
    article = copydesk.read(page(before + table(cell)))
    rows = [block for block in article.blocks if block.role is Role.TABLE_ROW]
    assert [article.block_text(row) for row in rows] == [
        f"{name} | {n + 4} metres deep" for n, name in enumerate(BERTHS)
    ]


def test_tables_that_follow_each_other_are_all_of_it() -> None:
    body = copydesk.read(page(table("<td>{}</td>") + "<h3>At low water</h3>" + table("<td>{} at low water</td>"))).body
    assert "Ferry ramp | 8 metres deep" in body
    assert "Ferry ramp at low water | 8 metres deep at low water" in body


@pytest.mark.parametrize(
    "after",
    [
        table("<td>{}</td>", "hidden"),
        table('<td><a href="/berths">{}</a></td>'),
        f"<nav>{table('<td>{}</td>')}</nav>",
        f"{'<aside><p>Vellar Post</p></aside>' * 4}{table('<td>{}</td>')}",
    ],
    ids=["hidden", "links", "menu", "far away"],
)
def test_other_tables_are_not(after: str) -> None:
    assert "Ferry ramp" not in copydesk.read(page(after)).body


OWN = (
    "We are a small studio in Port Vellar that draws charts, tide tables and maps for newspapers on both sides of the "
    "strait, and we have done so since the lighthouse was still lit by hand."
)
CARDS = "".join(
    f'<article class="card"><a href="/work/{n}"><h3>Chart number {n} of the outer harbour</h3></a>'
    f"<p>A chart of the outer harbour, drawn in the summer for a series on the dredging of channel {n} and its costs.</p></article>"
    for n in range(4)
)


def test_the_own_text_of_a_front_stays() -> None:
    html = (
        '<html lang="en"><head><title>Vellar Charts</title></head><body><main>'
        f"<div><h1>Vellar Charts</h1><p>{OWN}</p></div><div>{CARDS}</div></main></body></html>"
    )
    article = copydesk.read(html, url="https://vellar-charts.example/")
    assert article.kind is Kind.FRONT
    assert article.body == OWN
