"""Text, names and files that mean harm do none at the desk, nor on what goes out."""

import io
import re

import pytest
from PIL import Image

from tests.show.editors import Desk, node

ATTACKS = (
    "<script>alert(1)</script>", "[x](javascript:alert(1))", "![x](x onerror=alert(1))", "<img src=x onerror=alert(1)>",
    "[x]: javascript:alert(1)\n\n[x]", "<a href='javascript:alert(1)'>x</a>", "</textarea></script><script>alert(1)</script>",
    "[x](data:text/html;base64,PHNjcmlwdD4=)", "{{ 7*7 }}{% raw %}", "<style>*{display:none}</style>", "<https://a.example/\"onclick=x>",
    "![](https://evil.example/x.png)", "<iframe src=//evil.example></iframe>", "[x](//evil.example)",
)  # fmt: skip


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_text_does_nothing(desk: Desk, attack: str) -> None:
    every = dict.fromkeys(
        ("headline", "dek", "kicker", "section", "tags", "authors", "agency", "dateline"), attack.split("\n")[0]
    )
    name = desk.new(every | {"text": attack + "\n\nWords."})
    desk.act(name, "review")
    desk.act(name, "publish")
    kept = desk.kept(name)
    pages = [
        desk.get("/desk"),
        desk.get(f"/desk/{name}"),
        desk.post(f"/desk/{name}/preview", {}),
        desk.post(f"/desk/{name}/check", {}),
    ]
    pages += [
        desk.get(f"/article/{kept.article}", ""),
        desk.get(f"/desk/{name}/revisions?from=1&to=2"),
        desk.get("/", ""),
    ]
    conflict = desk.post(f"/desk/{name}", {"began_from": "1", "action": "save", "text": "x"}, "bo")
    assert conflict.status == 409
    for page in (*pages, conflict):
        tree = page.tree
        assert not tree.css(
            "main script:not([type='application/ld+json']), main iframe, main style, main object, [onerror], [onclick]"
        )
        assert all((each.attributes.get("src") or "").startswith("/") for each in tree.css("main img"))
        for link in page.links("main a"):
            assert re.match(r"/(?!/)|https?://|mailto:|#|\Z", link), link


def picture_form(
    name: str, began: int, body: bytes, filename: str = "x.jpg", **fields: str
) -> tuple[bytes, dict[str, str]]:
    said = {"began_from": str(began), "action": "picture", "pictures": "1", **fields}
    parts = [
        f'--edge\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
        for key, value in said.items()
    ]
    parts.append(
        f'--edge\r\nContent-Disposition: form-data; name="file"; filename="{filename}"\r\n\r\n'.encode() + body
    )
    headers = {
        "content-type": "multipart/form-data; boundary=edge",
        "sec-fetch-site": "same-origin",
        "cookie": "__Host-copydesk-session=ann",
    }
    return b"".join(parts) + b"\r\n--edge--\r\n", headers


def jpeg(size: tuple[int, int] = (40, 20)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (200, 30, 30)).save(out, "JPEG")
    return out.getvalue()


def test_a_picture_is_shown_with_the_piece_and_not_before(desk: Desk) -> None:
    name = desk.new()
    body, headers = picture_form(name, 1, jpeg(), text="Changed as well.")
    assert desk.client.request("POST", f"/desk/{name}", body, headers).status == 303
    kept = desk.kept(name)
    assert kept.content.text == "Changed as well."
    (picture,) = kept.content.pictures
    address = f"/picture/{picture.name}"
    shown = desk.get(address)
    assert (shown.status, shown.headers["content-type"]) == (200, "image/webp")
    assert desk.get(address, "").status == desk.get(address, "cy").status == 404
    desk.act(name, "review")
    assert "Picture 1 has no caption." in desk.act(name, "publish").text
    said = {
        "pictures": "1",
        "picture.1.name": picture.name,
        "picture.1.caption": "The <first> car",
        "picture.1.credit": "AP",
    }
    assert desk.act(name, "publish", {**said, "picture.1.alt": "A car"}).status == 303
    assert desk.get(address, "").status == 200
    page = desk.get(f"/article/{desk.kept(name).article}", "")
    image = node(page, ".picture img")
    assert (image.attributes["src"], image.attributes["width"], image.attributes["alt"]) == (address, "40", "A car")
    assert page.texts(".picture figcaption") == ["The <first> car AP"]
    desk.act(name, "withdraw")
    assert desk.get(address, "").status == 404


@pytest.mark.parametrize(
    "body",
    [b"", b"<svg onload=alert(1)>", b"GIF89a\xff\xff\xff\xff", b"<html><script>alert(1)</script>", jpeg()[:50]],
    ids=["none", "svg", "gif", "html", "cut"],
)
def test_a_file_that_is_no_picture_is_told_and_the_text_stays(desk: Desk, body: bytes) -> None:
    name = desk.new()
    sent, headers = picture_form(name, 1, body, "x.jpg", text="Typed.")
    told = desk.client.request("POST", f"/desk/{name}", sent, headers)
    assert told.status == 422
    assert node(told, "#text").text().strip() == "Typed."
    assert desk.kept(name).content.pictures == ()


def test_a_picture_is_taken_out(desk: Desk) -> None:
    name = desk.new()
    desk.client.request("POST", f"/desk/{name}", *picture_form(name, 1, jpeg(), new_caption="C", new_credit="AP"))
    (picture,) = desk.kept(name).content.pictures
    assert (picture.caption, picture.credit) == ("C", "AP")
    desk.act(name, "save", {"pictures": "1", "picture.1.name": picture.name, "picture.1.remove": "1"})
    assert desk.kept(name).content.pictures == ()
