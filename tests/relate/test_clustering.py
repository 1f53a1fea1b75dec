"""The matrix of likeness is what the likeness of every two says, however it is computed."""

import pytest

from copydesk.relate import clustering
from copydesk.relate.clustering import similarities
from copydesk.relate.likeness import score
from copydesk.relate.shelf import shelf_of
from copydesk.relate.signature import sign
from tests.relate.made import FLOOD, FLOOD_AGAIN, FLOOD_LATER, QUAKE_ONE, QUAKE_TWO, TAKEOVER, article

NEWS = {
    "flood1": article("At least 12 dead as Vell river bursts its banks", *FLOOD),
    "flood2": article("Vell flood kills 12 in Millport", *FLOOD_AGAIN, hours=3),
    "flood3": article("Vell flood toll climbs to 17", *FLOOD_LATER, hours=26),
    "quake1": article("Quake kills eight in Saint Orla", *QUAKE_ONE, hours=200),
    "quake2": article("Quake shakes Tarn, nobody hurt", *QUAKE_TWO, hours=None),
    "takeover": article("Roth raises its bid for Calder Foods", *TAKEOVER, hours=900),
    "brief": article("Flood in Millport", hours=4),
}


@pytest.mark.parametrize(("few", "common"), [(400, 24), (0, 2), (0, 1)])
def test_the_matrix_holds_the_likeness_of_every_two(few: int, common: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clustering, "FEW", few)
    monkeypatch.setattr(clustering, "COMMON", common)
    shelf = shelf_of(sign(each, key) for key, each in NEWS.items())
    articles = [shelf.fresh(key) for key in NEWS]
    found = similarities(articles)
    for row, one in enumerate(articles):
        for column, other in enumerate(articles):
            wanted = 1.0 if row == column else score(one, other)
            assert found[row, column] == pytest.approx(wanted, abs=1e-5)


def test_no_articles_have_no_likeness() -> None:
    assert similarities([]).shape == (0, 0)
