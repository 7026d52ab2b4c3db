"""The table that the benchmarks print: a median, a ratio to a peer, a figure per unit, a bar."""

from __future__ import annotations

__all__ = ["duration", "held", "row", "section", "times"]


def section(title: str) -> None:
    """Print the heading of a group of figures."""
    print(f"\n{title}", flush=True)


def row(what: str, seconds: float, ratio: str = "", per: str = "", bar: str = "") -> None:
    """Print one line of the table."""
    line = f"  {what:<35}{duration(seconds):>9}  {ratio:<27}{per:<22}{bar}"
    print(line.rstrip(), flush=True)


def duration(seconds: float) -> str:
    """A duration with three digits, in the unit that suits it."""
    unit, size = ("µs", seconds * 1e6) if seconds < 1e-3 else ("ms", seconds * 1e3)
    digits = 0 if size >= 100 else 1 if size >= 10 else 2
    return f"{size:,.{digits}f} {unit}"


def times(seconds: float, peer: float, name: str) -> str:
    """How many times as long as a peer."""
    ratio = seconds / peer
    if ratio < 0.001:
        return f"1/{1 / ratio:,.0f} × {name}"
    digits = 4 if ratio < 0.1 else 2 if ratio < 10 else 1
    return f"{ratio:,.{digits}f} × {name}"


def held(figure: float, most: float, unit: str) -> str:
    """The bar for a figure, marked when the figure lies beyond it."""
    return f"≤ {most} {unit}{'  *' if figure > most else ''}"
