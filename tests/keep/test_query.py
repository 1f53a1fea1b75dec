"""Queries: their trees, and errors that point at the place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.errors import QueryError
from copydesk.keep.query import FIELDS, All, AnyOf, Bound, Node, Not, Text, parse_query, point_at
from copydesk.keep.store import Store
from tests.keep.libraries import find

FLOOD, STORM = Text(None, "flood", False), Text(None, "storm", False)


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("flood", FLOOD),
        ("  flood  storm ", All((FLOOD, STORM))),
        ("flood AND storm", All((FLOOD, STORM))),
        ("flood OR storm", AnyOf((FLOOD, STORM))),
        ("flood or storm", All((FLOOD, Text(None, "or", False), STORM))),
        ("ORDER flood", All((Text(None, "ORDER", False), FLOOD))),
        ("flood -storm", All((FLOOD, Not(STORM)))),
        ("-(flood storm)", Not(All((FLOOD, STORM)))),
        ("flood - storm", All((FLOOD, STORM))),
        ("flood & storm", All((FLOOD, STORM))),
        ('"state of flood"', Text(None, "state of flood", False)),
        ("“state of flood”", Text(None, "state of flood", False)),
        ("flo*", Text(None, "flo", True)),
        ("Speaker:Kirby", Text("speaker", "Kirby", False)),
        ('quote:"no comment"', Text("quote", "no comment", False)),
        ("tag:rail*", Text("tag", "rail", True)),
        ("https://a.example/b", Text(None, "https://a.example/b", False)),
        ("10:30", Text(None, "10:30", False)),
        ("kind:Live_Blog", Bound("kind", "=", "live_blog")),
        ("after:1970-01-02", Bound("after", ">=", 86400.0)),
        ("before:1971", Bound("before", "<", 31536000.0)),
        ("after:1970-01-01T01:00:00+01:00", Bound("after", ">=", 0.0)),
        ("figure:>1,000", Bound("figure", ">", 1000.0)),
        ("figure:=-2.5", Bound("figure", "=", -2.5)),
        ("figure:1..2", Bound("figure", "..", 1.0, 2.0)),
        ("versions:>1 flood", All((Bound("versions", ">", 1.0), FLOOD))),
    ],
)
def test_trees(query: str, tree: Node) -> None:
    assert parse_query(query) == tree


@pytest.mark.parametrize(
    ("query", "at", "reason"),
    [
        ("", 0, "nothing to search for"),
        ("  -- ?", 0, "nothing to search for"),
        ('flood "state', 6, "this quote is not closed"),
        ("flood” x", 5, "a quote is closed here that was not opened"),
        ("flood (storm", 6, "this bracket is not closed"),
        ("flood) storm", 5, "there is no bracket that this one closes"),
        ("flood ()", 6, "there is nothing in these brackets"),
        ("flood OR", 6, "OR stands between two terms; nothing comes after it"),
        ("OR flood", 0, "OR stands between two terms; nothing is before it"),
        (
            "flood colour:red",
            6,
            'there is no field "colour"; there are ' + ", ".join(FIELDS) + ". In quotes it is text",
        ),
        ("tag: x", 4, "tag: needs a value right behind it"),
        ("tag:(x)", 4, "a value is a word or in quotes, not in brackets"),
        ("tag:!!", 4, "tag: needs a value with letters or digits"),
        ("after:soon", 6, '"soon" is no date like 2026-10-01, 2026-10 or 2026'),
        ("after:2026-13", 6, '"2026-13" is no date like 2026-10-01, 2026-10 or 2026'),
        ("figure:many", 7, '"many" is no number like 1000, >1000, <=20 or 10..20'),
        ("figure:" + "9" * 400, 7, "this number is too large"),
        ("(" * 30 + "a" + ")" * 30, 20, "more than 20 brackets inside each other"),
        ("a " * 200, 200, "more than 100 terms"),
    ],
)
def test_errors_point_at_the_place(query: str, at: int, reason: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse_query(query)
    assert (caught.value.at, caught.value.reason) == (at, reason)


def test_the_caret() -> None:
    assert point_at(QueryError('a "b', "x", 2)) == '  a "b\n    ^'


bits = st.sampled_from(
    ['"', "(", ")", "-", "OR", " ", "*", ":", "tag:", "after:", "figure:>", "1", "..", "a", "b c", "東", "é", "\u0301", "“", "”",
     "NEAR", "NOT", "AND", "^", "{", "}", "+", "\0", "\ud800", "ـ", "'", "--", "2026-10"]
)  # fmt: skip
queries = st.lists(bits | st.text(max_size=4), max_size=12).map("".join)


@given(query=queries)
@settings(max_examples=400, deadline=None, derandomize=True)
def test_any_text_is_a_tree_or_its_error(query: str) -> None:
    try:
        parse_query(query)
    except QueryError as error:
        at = error.at
    else:
        at = 0
    assert 0 <= at <= len(query)


@given(queries_tried=st.lists(queries, min_size=40, max_size=40))
@settings(max_examples=10, deadline=None, derandomize=True)
def test_any_tree_can_be_searched_for(tmp_path_factory: pytest.TempPathFactory, queries_tried: list[str]) -> None:
    with Store(tmp_path_factory.mktemp("library") / "copydesk.db") as store:
        for query in queries_tried:
            try:
                find(store, query)
            except QueryError:
                pass
