"""The shapes of values that hold others."""

from __future__ import annotations

from typing import Any, TypeGuard

__all__ = ["is_list", "is_object", "is_tuple"]


def is_object(value: object) -> TypeGuard[dict[Any, Any]]:
    """Whether it is an object; one made in Python may have keys that are no texts."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether it is a list; a tuple is none, for no JSON text gives one."""
    return isinstance(value, list)


def is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    """Whether it is a tuple, as the model holds what a document has in a list."""
    return isinstance(value, tuple)
