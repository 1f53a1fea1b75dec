"""How templates are filled in."""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined
from markupsafe import Markup

from copydesk.show import ages, shown


def make_environment(loader: BaseLoader, elements: Mapping[str, Callable[..., Markup]], **names: Any) -> Environment:
    """Templates with the functions that they use, and what they know by these names; everything in them is escaped.

    `elements` are filters that make small pieces of HTML: as_label, as_time, as_entry, tongue.
    """
    made = Environment(
        loader=loader,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
        cache_size=-1,
    )
    made.globals.update(shown=shown, **names)
    made.filters.update(
        age=ages.age, exact=ages.exact, iso=ages.iso, long_day=ages.long_day, **shown.FILTERS, **elements
    )
    return made
