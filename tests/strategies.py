"""The strategies of `jeugdregio.testing`, which users have too."""

from jeugdregio.testing import DAYS, TEXTS, kinds, landscapes

__all__ = ["DAYS", "TEXTS", "kinds", "landscapes"]
