"""JSON holds the whole record, and the published schema is true."""

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from copydesk.errors import SettingError
from copydesk.records import Article, Role
from copydesk.write import as_json, from_dict, from_json, to_dict
from copydesk.write.json import encode, make_schema
from tests.write.articles import FULL, article_of, articles


def shipped() -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(files("copydesk.write").joinpath("article.schema.json").read_text("utf8"))
    return schema


def test_the_shipped_schema_is_that_of_the_records() -> None:
    made = json.loads(json.dumps(make_schema()))
    assert shipped() == made, "python -m tests.write.test_json > src/copydesk/write/article.schema.json"


def test_the_schema_is_a_schema_and_holds_for_a_full_record() -> None:
    jsonschema.Draft202012Validator.check_schema(shipped())
    jsonschema.validate(json.loads(as_json(FULL)), shipped())


def test_the_schema_refuses_an_unknown_role() -> None:
    record = json.loads(as_json(FULL))
    record["blocks"][0]["role"] = "boilerplate"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(record, shipped())


@given(articles())
def test_back_without_loss(article: Article) -> None:
    assert from_dict(to_dict(article)) == article
    line = as_json(article)
    assert line.count("\n") == 1
    jsonschema.validate(json.loads(line), shipped())
    if "\\ud" not in ascii(article):
        assert from_json(line) == article


def test_the_record_says_body_and_the_text_of_each_block() -> None:
    record = json.loads(as_json(FULL))
    assert record["body"] == FULL.body
    assert [block["text"] for block in record["blocks"]] == [FULL.block_text(block) for block in FULL.blocks]
    assert record["published_at"] == "2024-11-22T12:00:00Z"
    assert record["decided_by"] == {"headline": "json_ld"}
    assert record["dateline"] == "PORT ELLEN"


def test_halves_of_characters_do_not_stop_a_line() -> None:
    article = article_of([(Role.PARAGRAPH, "a \ud83d b \ude00 c")], headline="\ud83d")
    back = from_json(as_json(article))
    assert back.headline == "\ufffd"
    assert back.text == "a \ufffd b \ufffd c"
    assert encode({"id": "\ud800"}) == '{"id":"\ufffd"}'.encode()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"text":"a","blocks":[],"kind":"novel"}',
        '{"text":"a","kind":"article","blocks":[{"span":{"start":0,"end":9},"role":"dek","path":"p","confidence":1,'
        '"witness":"model"}]}',
    ],
)
def test_what_is_no_record_is_refused(text: str) -> None:
    with pytest.raises(SettingError, match="article record: "):
        from_json(text)


if __name__ == "__main__":
    print(json.dumps(make_schema(), indent=2, ensure_ascii=False))
