"""copydesk as the benchmark reads with it: with the shipped models, or with ones that have not seen the page's site."""

from functools import cache
from pathlib import Path

from copydesk.read.assemble import SHIPPED, Networks
from copydesk.read.assemble import read_page as read_with
from copydesk.read.network import Network, unpack_network
from copydesk.records import Article

FOLD_MODELS = Path(__file__).resolve().parents[1] / "training" / "folds"
"""Models trained on all sites but those of one fold; made by `make train`, not in the repository."""


def is_cross_validated() -> bool:
    """Whether accuracy is of models that have not seen a page's site."""
    return FOLD_MODELS.is_dir()


@cache
def fold_networks(fold: int) -> Networks:
    """The models of a fold; the shipped ones where there are none."""
    if not is_cross_validated():
        return SHIPPED
    return Networks(fold_network("page", fold), fold_network("line", fold))


def fold_network(kind: str, fold: int) -> Network:
    """One model file of `make train`."""
    return unpack_network((FOLD_MODELS / f"{kind}_roles.{fold}.npz").read_bytes())


def read_page(page: str, url: str | None, fold: int) -> Article:
    """The article of a page, read with the models of its fold where there are some."""
    return read_with(page, url=url, networks=fold_networks(fold))
