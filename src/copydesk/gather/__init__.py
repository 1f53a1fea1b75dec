"""Brings pages in from outside. The only room that reads files, addresses and archives of pages."""

from copydesk.gather.intake import Intake
from copydesk.gather.table import INTAKES, gather_items, gather_pages, intake_of, size_of
from copydesk.gather.target import Lead, Meter, Target

__all__ = ["INTAKES", "Intake", "Lead", "Meter", "Target", "gather_items", "gather_pages", "intake_of", "size_of"]
