"""Write the page of every rule, in English and in Dutch, into a folder: docs/rules unless told."""

import sys
from pathlib import Path

from jeugdregio.rules import CATALOGUE, rule_page

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "rules"
ENDINGS = {"en": ".md", "nl": ".nl.md"}


def main(folder: Path = FOLDER) -> None:
    """Write the pages there, and remove those of rules that are gone."""
    folder.mkdir(exist_ok=True)
    for page in folder.glob("*.md"):
        page.unlink()
    for rule in CATALOGUE:
        for lang, ending in ENDINGS.items():
            text = f"{rule_page(rule, lang)}\n"
            (folder / f"{rule.code}{ending}").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
