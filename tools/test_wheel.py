"""Build the wheel as users get it and run the tests on it, in environments with nothing else.

The source archive is built first and the wheel from that, so what the archive lacks, the wheel
lacks too. An environment holds the wheel, its dependencies, pytest and hypothesis. The tests run on
a copy, in a folder without `src/`, and stop when the package comes from elsewhere than the wheel.

Without arguments: on this Python, with the oldest dependencies that the package allows and with the
newest. With `--every-python`: with the newest, on every Python found that the package supports.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from jeugdregio.rules import CATALOGUE

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
OLDEST_MINOR = 11
MAX_BYTES = 402_000  # docs/decisions/0027
MAX_BYTES_PER_RULE = 6_000
ARCHIVED = ("src/jeugdregio", "tests", "examples", "docs")
PIP = ("-m", "pip", "--quiet", "--disable-pip-version-check")
VERSIONS = """
from importlib.metadata import distributions
print(*sorted(f"{each.name} {each.version}" for each in distributions()), sep=", ")
"""
PROBE = "import ensurepip, sys; print(*sys.version_info[:2], sys.executable)"


def run(command: Sequence[str | Path], cwd: Path = ROOT, **extra: str) -> None:
    """Run a command without what the caller's environment says to Python; stop when it fails."""
    env = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "COV", "VIRTUAL_ENV", "PYTEST"))
    }
    # Unbuffered parents and children would print out of order.
    sys.stdout.flush()
    done = subprocess.run(list(command), cwd=cwd, env=env | extra, check=False)
    if done.returncode:
        sys.exit(f"failed with status {done.returncode}: {' '.join(map(str, command))}")


def build() -> Path:
    """Build the source archive and from that the wheel, judge their contents, return the wheel."""
    shutil.rmtree(DIST, ignore_errors=True)
    command = [sys.executable, "-m", "build", "--outdir", str(DIST), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{done.stdout}{done.stderr}\nthe build failed")
    (archive,) = DIST.glob("*.tar.gz")
    (wheel,) = DIST.glob("*.whl")
    complaints = [*judge_archive(archive), *judge_wheel(wheel)]
    if complaints:
        sys.exit("\n".join(complaints))
    print(f"{wheel.name}: {wheel.stat().st_size:,} bytes")
    return wheel


def judge_archive(archive: Path) -> Iterator[str]:
    """What is wrong with the source archive."""
    with tarfile.open(archive) as opened:
        names = {name.partition("/")[2] for name in opened.getnames()}
    for folder in ARCHIVED:
        if not any(name.startswith(f"{folder}/") for name in names):
            yield f"{archive.name} lacks {folder}"


def judge_wheel(wheel: Path) -> Iterator[str]:
    """What is wrong with the wheel."""
    with zipfile.ZipFile(wheel) as opened:
        names = set(opened.namelist())
    if "jeugdregio/py.typed" not in names:
        yield f"{wheel.name} lacks py.typed"
    ours = re.compile(r"jeugdregio(-[\d.]+dist-info)?/")
    strange = sorted(name for name in names if not ours.match(name))
    if strange:
        yield f"{wheel.name} holds more than the package: {strange}"
    most = MAX_BYTES + MAX_BYTES_PER_RULE * len(CATALOGUE)  # it grows with the law, not otherwise
    if (size := wheel.stat().st_size) > most:
        yield f"{wheel.name} has {size:,} bytes, more than {most:,}"


def floors() -> list[str]:
    """The oldest of each dependency: `attrs>=24.3` becomes `attrs==24.3.*`."""
    return [f"{floor.replace('>=', '==')}.*" for floor in SETTINGS["project"]["dependencies"]]


def try_wheel(wheel: Path, python: str | Path, pins: Sequence[str], label: str) -> None:
    """Run the tests that need nothing but the wheel, in a new environment."""
    print(f"\n--- the wheel with {label}")
    with tempfile.TemporaryDirectory(prefix="jeugdregio-") as temporary:
        folder = Path(temporary).resolve()
        run([python, "-m", "venv", folder / "venv"])
        inside = folder / "venv" / "bin" / "python"
        needs = SETTINGS["dependency-groups"]["wheel-test"]
        run([inside, *PIP, "install", wheel, *pins, *needs])
        run([inside, "-c", VERSIONS])
        work = folder / "work"
        work.mkdir()
        shutil.copy(ROOT / "pyproject.toml", work)
        for name in ("tests", "examples"):
            shutil.copytree(ROOT / name, work / name, ignore=shutil.ignore_patterns("__pycache__"))
        beside = ("--numprocesses", "auto", "--dist", "worksteal")
        run(
            [inside, "-m", "pytest", "-q", "-m", "not dev", *beside, "tests"],
            cwd=work,
            JEUGDREGIO_INSTALLED_IN=str(folder / "venv"),
        )


def every_python() -> dict[int, str]:
    """The Pythons on the path, and those of pyenv, that the package supports, by minor version.

    A shim that does not run is passed over, and so is a Python that can make no environments.
    """
    folders = [Path(each) for each in os.environ.get("PATH", "").split(os.pathsep) if each]
    folders += sorted((Path.home() / ".pyenv" / "versions").glob("*/bin"))
    candidates = [
        path
        for folder in folders
        if folder.is_dir()
        for path in sorted(folder.glob("python3.*"))
        if re.fullmatch(r"python3\.\d+", path.name)
    ]
    found: dict[int, str] = {}
    for path in [Path(sys.executable), *candidates]:
        try:
            done = subprocess.run([path, "-c", PROBE], capture_output=True, text=True, check=False)
        except OSError:
            continue
        if done.returncode == 0:
            _, minor, executable = done.stdout.strip().split(" ", 2)
            if int(minor) >= OLDEST_MINOR:
                found.setdefault(int(minor), executable)
    return dict(sorted(found.items()))


def main() -> None:
    """Build once, then test as the arguments say."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--every-python", action="store_true", help="the newest, on every Python")
    arguments = parser.parse_args()
    wheel = build()
    if arguments.every_python:
        for minor, python in every_python().items():
            try_wheel(wheel, python, [], f"Python 3.{minor} and the newest dependencies")
    else:
        try_wheel(wheel, sys.executable, floors(), "the oldest dependencies")
        try_wheel(wheel, sys.executable, [], "the newest dependencies")


if __name__ == "__main__":
    main()
