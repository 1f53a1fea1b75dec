"""Statements as W3C Web Annotations (JSON-LD): each says by quotation and by position where its words stand."""

import hashlib
from typing import Any

from copydesk.records import Article, Span, Statement
from copydesk.write.json import encode

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
"""Source: Web Annotation Data Model, W3C Recommendation of 23 February 2017."""
AROUND_CHARS = 32
"""Characters of prefix and suffix. Source: what the Hypothesis client writes."""


def text_version(text: str) -> str:
    """The name of one version of a text: "urn:sha256:" and the hash of its UTF-8."""
    return "urn:sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def as_annotations(article: Article, name: str) -> str:
    """One line of JSON-LD: an AnnotationPage with an annotation for each statement of the article.

    Positions are code points of `Article.text`, whose version each target names; the page's address or name is the scope.
    """
    version = text_version(article.text)
    scope = article.canonical_url or article.url or name
    items = [_annotation(article, number, version, scope) for number in range(len(article.statements))]
    page = {"@context": CONTEXT, "id": f"{version}#statements", "type": "AnnotationPage", "items": items}
    return encode(page).decode() + "\n"


def _annotation(article: Article, number: int, version: str, scope: str) -> dict[str, Any]:
    statement = article.statements[number]
    targets = [
        _target(article.text, span, role, version, scope)
        for role in ("content", "source", "cue")
        for span in getattr(statement, role)
    ]
    return {
        "id": f"{version}#statement-{number + 1}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": _bodies(statement),
        "target": targets,
    }


def _bodies(statement: Statement) -> list[dict[str, Any]]:
    """Who speaks, then how: as text that any reader of annotations can show."""
    bodies: list[dict[str, Any]] = []
    if statement.speaker:
        words = [statement.speaker, statement.speaker_role, statement.organisation]
        bodies.append(_body("identifying", ", ".join(word for word in words if word)))
    for tag in (statement.manner, statement.certainty):
        bodies.append(_body("tagging", tag.value))
    bodies.append(_body("describing", f"confidence {statement.confidence:.2f}, found by {statement.found_by.value}"))
    return bodies


def _body(purpose: str, value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def _target(text: str, span: Span, role: str, version: str, scope: str) -> dict[str, Any]:
    """One stretch: the quotation with what stands around it, and its position."""
    return {
        "type": "SpecificResource",
        "id": f"{version}#{role}-{span.start}-{span.end}",
        "source": version,
        "scope": scope,
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": text[span.start : span.end],
                "prefix": text[max(0, span.start - AROUND_CHARS) : span.start],
                "suffix": text[span.end : span.end + AROUND_CHARS],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }
