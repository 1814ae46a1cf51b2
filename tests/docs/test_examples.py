"""The example of the ministry runs, and shows itself in a terminal and in one page."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from examples.kementerian.assessment import Replay, replay
from examples.kementerian.page import page
from examples.kementerian.phrases import PHRASES, Voice
from examples.kementerian.terminal import WIDTH
from examples.kementerian.told import told
from tests.docs.example_pages import Elements, changed

DEMO = Path(__file__).parents[2] / "examples" / "demo.py"
HOSTILE = "<script>alert('x')</script>&\"<img src=x onerror=y>"


def run(folder: Path, *arguments: str) -> str:
    """Run the example as a reader would, from some other folder."""
    command = [sys.executable, "-W", "error", str(DEMO), *arguments]
    ran = subprocess.run(  # noqa: S603 - our own script
        command,
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=True,
        capture_output=True,
    )
    assert ran.stderr == b""
    return ran.stdout.decode()


class TestCommand:
    """`python examples/demo.py [--html PATH] [--lang id|en]`."""

    def test_it_writes_the_report_below_the_current_folder(self, tmp_path: Path) -> None:
        lines = run(tmp_path).rstrip().splitlines()

        written = tmp_path / "build" / "laporan-kementerian.html"
        assert str(written.relative_to(tmp_path)) in lines[-1]
        assert written.read_text("utf-8").startswith("<!doctype html>")

    def test_it_writes_where_it_is_told_in_the_language_it_is_told(self, tmp_path: Path) -> None:
        out = run(tmp_path, "--html", "x/report.html", "--lang", "en")

        assert PHRASES["contra.title"].en in out
        assert '<html lang="en">' in (tmp_path / "x" / "report.html").read_text("utf-8")

    def test_the_same_run_twice_gives_the_same_bytes(self, tmp_path: Path) -> None:
        first, second = run(tmp_path, "--html", "a.html"), run(tmp_path, "--html", "a.html")

        assert first == second


class TestTerminal:
    """Readable at 100 columns, without colour codes."""

    def test_no_line_is_wider_than_the_page(self, found: Replay, say: Voice) -> None:
        assert max(map(len, told(found, say).splitlines())) == WIDTH

    def test_there_are_no_control_codes(self, found: Replay, say: Voice) -> None:
        text = told(found, say)

        assert "\x1b" not in text
        assert "\t" not in text

    def test_the_sections_come_in_the_order_of_the_cycle(self, found: Replay, say: Voice) -> None:
        heads = [line for line in told(found, say).splitlines() if line.startswith("━━ ")]

        titles = ["goals", "matrix", "skp", "real", "rating", "pred", "credit", "regimes", "dist"]
        expected = [f"{n}. {say(f'{t}.title').upper()}" for n, t in enumerate(titles, 1)]
        assert expected == [head.strip("━ ") for head in heads]


class TestPage:
    """One file: no script, and nothing loaded from elsewhere."""

    def test_it_is_self_contained(self, found: Replay, say: Voice) -> None:
        text = page(found, say)

        elements = Elements(text)
        loading = {"script", "link", "img", "iframe", "object", "embed", "base", "form"}
        assert not loading & set(elements.tags)
        for forbidden in ("http:", "https:", "//", "@import", "url("):
            assert forbidden not in text

    def test_every_link_leads_to_a_place_in_the_page(self, found: Replay, say: Voice) -> None:
        attributes = Elements(page(found, say)).attributes
        ids = [value for name, value in attributes if name == "id"]

        assert len(ids) == len(set(ids))
        links = {value for name, value in attributes if name in {"href", "src"}}
        assert links <= {f"#{each}" for each in ids}

    def test_every_element_is_closed(self, found: Replay, say: Voice) -> None:
        assert Elements(page(found, say)).open == []

    def test_hostile_text_in_the_data_is_shown_and_not_obeyed(
        self, tmp_path: Path, say: Voice
    ) -> None:
        hostile = replay(changed(tmp_path / "hostile.json", poison))
        elements = Elements(page(hostile, say))

        assert not {"script", "img"} & set(elements.tags)
        assert not [name for name, _ in elements.attributes if name.startswith("on")]
        assert sum(HOSTILE in word for word in elements.words) > 100
        assert elements.open == []


def poison(data: Any) -> None:
    """Put markup into every text that people write freely."""
    free = {"hasil", "nama", "isi", "bukti", "acuan", "jabatan", "singkat", "unit", "hlm", "dari"}
    if isinstance(data, dict):
        for key, value in data.items():
            if key in free and isinstance(value, str):
                data[key] = value + HOSTILE
            else:
                poison(value)
        if "menteri" in data:
            data.update({role: name + HOSTILE for role, name in data.items()})
    elif isinstance(data, list):
        for each in data:
            poison(each)
