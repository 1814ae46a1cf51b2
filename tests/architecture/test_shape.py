"""The house rules that a program can see: sizes, first lines, names, inheritance."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import asn_kinerja

ROOT = Path(asn_kinerja.__file__).parent
FILES = sorted(ROOT.rglob("*.py"))
NAMES = [str(path.relative_to(ROOT)) for path in FILES]

#: What a class of ours may inherit from: errors, labels and read-only mappings are what
#: Python asks for; nodes share their operators.
BASES = {
    "AsnKinerjaError",
    "Exception",
    "ExceptionGroup[FactError]",
    "ExceptionGroup[FeedbackError]",
    "ExceptionGroup[PeopleError]",
    "ExceptionGroup[PlanError]",
    "ExceptionGroup[RuleError]",
    "ExceptionGroup[SeriesError]",
    "ExceptionGroup[TrainingError]",
    "Expr",
    "KeyError",
    "Label",
    "LookupError",
    "Mapping[str, 'Value | None']",
    "Mapping[str, Measured]",
    "Mapping[tuple[str, str], HasilUmpanBalik]",
    "NumeralError",
    "Protocol",
    "StrEnum",
    "ValueError",
    "str",
}


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def spoken(node: ast.FunctionDef) -> int:
    """The lines of a docstring, which say something and do nothing."""
    doc = ast.get_docstring(node, clean=False)
    return 0 if doc is None else doc.count("\n") + 1


def lines(function: ast.FunctionDef) -> int:
    return (function.end_lineno or 0) - function.lineno + 1 - spoken(function)


@pytest.mark.parametrize("path", FILES, ids=NAMES)
class TestEveryFile:
    def test_has_at_most_400_lines(self, path: Path) -> None:
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 400

    def test_has_no_function_over_40_lines(self, path: Path) -> None:
        tree = ast.parse(path.read_text(encoding="utf-8"))

        assert [f.name for f in functions(tree) if lines(f) > 40] == []

    def test_says_what_it_is_about(self, path: Path) -> None:
        doc = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))

        assert doc
        assert doc.splitlines()[0].endswith((".", ":"))

    def test_names_no_drawer_for_odds_and_ends(self, path: Path) -> None:
        assert path.stem not in {"utils", "helpers", "models", "services", "base", "manager"}

    def test_leaves_nothing_for_later(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8")

        assert re.search(r"\b(TODO|FIXME|XXX|NotImplementedError)\b", text) is None

    def test_says_its_public_names(self, path: Path) -> None:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assigned = {
            target.id
            for node in tree.body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }

        assert "__all__" in assigned or len(tree.body) == 1

    def test_takes_from_others_only_what_they_call_public(self, path: Path) -> None:
        taken = (
            (importlib.import_module(node.module or ""), alias.name)
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("asn_kinerja")
            for alias in node.names
        )

        private = [
            f"{module.__name__}.{name}"
            for module, name in taken
            if not inspect.ismodule(getattr(module, name)) and name not in module.__all__
        ]

        assert private == []

    def test_writes_no_float(self, path: Path) -> None:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        constants = (n.value for n in ast.walk(tree) if isinstance(n, ast.Constant))
        floats = [value for value in constants if isinstance(value, float)]

        # The likeness at which a spelling is suggested is the only one.
        assert floats == ([0.5] if path == ROOT / "labels.py" else [])

    def test_inherits_only_what_python_asks_for(self, path: Path) -> None:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        bases = {
            ast.unparse(base)
            for node in ast.walk(tree)
            if isinstance(node, ast.ClassDef)
            for base in node.bases
        }

        assert bases <= BASES

    def test_runs_no_text_as_code_and_changes_no_global(self, path: Path) -> None:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        called = {
            node.func.id
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }

        assert not called & {"eval", "exec", "compile", "open", "print", "input", "globals"}
        assert not any(isinstance(node, ast.Global | ast.Nonlocal) for node in ast.walk(tree))

    def test_asks_no_clock(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8")

        assert re.search(r"\.(today|now|utcnow|fromtimestamp)\(", text) is None


def test_the_median_function_is_short() -> None:
    sizes = sorted(
        lines(function)
        for path in FILES
        for function in functions(ast.parse(path.read_text(encoding="utf-8")))
    )

    assert sizes[len(sizes) // 2] <= 8


def test_every_base_that_is_allowed_is_used() -> None:
    """What nothing inherits any more may not stay allowed."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in FILES)
    classes = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef))

    assert {ast.unparse(base) for each in classes for base in each.bases} == BASES
