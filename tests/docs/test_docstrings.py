"""The reference: every public name has its place, says its parts, and has an example that runs."""

from __future__ import annotations

import ast
import doctest
import importlib
import inspect
import pkgutil
import re
import textwrap
from collections.abc import Iterator
from enum import Enum
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from docs.buat_halaman import LANGUAGES, modules

import asn_kinerja
from asn_kinerja import Label, Policy, regulations
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.skp import LifeCycle

ROOT = Path(__file__).parents[2]
DIRECTIVE = re.compile(r"^::: ([\w.]+)\n((?:    .*\n)*)", flags=re.MULTILINE)


#: The kinds of formulas, what runs a policy, the graph of a plan, the sums and the words of a
#: plan of training: met only inside.
WITHIN = {
    "Buku",
    "Flag",
    "Graph",
    "Laporan",
    "Nothing",
    "Phrases",
    "Program",
    "Ratio",
    "Schema",
    "Trace",
}


def every_module() -> Iterator[ModuleType]:
    yield asn_kinerja
    for found in pkgutil.walk_packages(asn_kinerja.__path__, "asn_kinerja."):
        yield importlib.import_module(found.name)


MODULES = {each.__name__: each for each in every_module()}


def reference(lang: str) -> str:
    pages = sorted((ROOT / "docs" / lang / "referensi").glob("*.md"))
    return "".join(page.read_text(encoding="utf-8") for page in pages)


def shown(lang: str) -> dict[str, Any]:
    """Every name on the reference pages, with the public methods of what is shown whole."""
    found: dict[str, Any] = {}
    for path, options in DIRECTIVE.findall(reference(lang)):
        whole = pkgutil.resolve_name(path)
        listed = re.search(r"members: \[(.*)\]", options)
        hidden = re.search(r'"!(\^\(?\w\w[^"]*)"', options)
        names = public(whole) if listed is None else re.findall(r"\w+", listed[1])
        if isinstance(whole, type):
            found[path] = whole
        for name in names:
            value = getattr(whole, name)
            found[f"{path}.{name}"] = value
            methods = public(value) if isinstance(value, type) else []
            seen = (m for m in methods if hidden is None or not re.search(hidden[1], m))
            found |= {f"{path}.{name}.{each}": getattr(value, each) for each in seen}
    return found


def public(whole: ModuleType | type) -> list[str]:
    """The names of a module, or the methods that a class itself defines."""
    if isinstance(whole, ModuleType):
        return list(whole.__all__)
    if issubclass(whole, Enum) and whole is not Label:
        return []
    return [name for name in vars(whole) if name[0] != "_" and callable(getattr(whole, name))]


#: The classes and functions; a constant or an alias has neither arguments nor a result.
SHOWN = {
    path: value
    for path, value in shown("en").items()
    if inspect.isroutine(value) or isinstance(value, type)
}


def said(value: Any) -> str:
    """The docstring of its own: a class without one would show that of its base."""
    text = vars(value).get("__doc__") if isinstance(value, type) else value.__doc__
    return inspect.cleandoc(text or "")


def section(value: Any, name: str) -> str:
    """What stands under a heading of a docstring."""
    found = re.search(rf"^{name}:\n((?:    .*\n|\n)+)", said(value) + "\n", flags=re.MULTILINE)
    return "" if found is None else found[1]


def is_called_as_its_base(value: Any) -> bool:
    """Enums and protocols are not called, and most errors take what their base takes."""
    if getattr(value, "_is_protocol", False):
        return True
    inherits = isinstance(value, type) and issubclass(value, Enum | BaseException)
    return inherits and "__init__" not in vars(value)


def explained(value: Any) -> list[str]:
    return re.findall(r"^    \*{0,2}(\w+):", section(value, "Args"), flags=re.MULTILINE)


def parameters(value: Any) -> list[str]:
    return [name for name in inspect.signature(value).parameters if name != "self"]


def raises(value: Any) -> bool:
    """Whether it raises an error itself, and not only through what it calls."""
    made = getattr(value, "__attrs_post_init__", None) if isinstance(value, type) else value
    if made is None:
        return False
    tree = ast.parse(textwrap.dedent(inspect.getsource(made)))
    return any(isinstance(node, ast.Raise) and node.exc for node in ast.walk(tree))


def exported() -> Iterator[tuple[str, Any]]:
    for name, module in MODULES.items():
        for each in getattr(module, "__all__", ()):
            yield f"{name}.{each}", getattr(module, each)


class TestEveryModule:
    def test_says_what_it_knows(self) -> None:
        """The first line is its subject."""
        assert [name for name, module in MODULES.items() if not module.__doc__] == []

    def test_explains_each_class_and_function_that_it_exports(self) -> None:
        """Of `asn_kinerja` and of each module's `__all__`."""
        silent = [
            path
            for path, value in exported()
            if (inspect.isroutine(value) or isinstance(value, type)) and not said(value)
        ]

        assert silent == []

    @pytest.mark.parametrize("name", MODULES)
    def test_has_examples_that_do_what_they_show(self, name: str) -> None:
        """The ellipsis stands for the rest of a long output."""
        ran = doctest.testmod(MODULES[name], optionflags=doctest.ELLIPSIS)

        assert ran.failed == 0


class TestParts:
    """Google style: the meaning of what goes in and comes out, what is raised, an example."""

    def test_every_argument_is_explained_in_its_order(self) -> None:
        wrong = [
            path
            for path, value in SHOWN.items()
            if not is_called_as_its_base(value) and explained(value) != parameters(value)
        ]

        assert wrong == []

    def test_every_result_is_explained(self) -> None:
        silent = [
            path
            for path, value in SHOWN.items()
            if inspect.isroutine(value)
            and inspect.signature(value).return_annotation != "None"
            and not section(value, "Returns")
        ]

        assert silent == []

    def test_every_error_is_announced(self) -> None:
        silent = [
            path for path, value in SHOWN.items() if raises(value) and not section(value, "Raises")
        ]

        assert silent == []

    def test_everything_has_an_example(self) -> None:
        silent = [p for p, value in SHOWN.items() if ">>> " not in section(value, "Examples")]

        assert silent == []


def classes() -> dict[str, type]:
    """Every class of the library by its name."""
    return {value.__name__: value for _, value in exported() if isinstance(value, type)}


def types_of(value: Any) -> set[str]:
    """The names in the annotations of something shown, and those that an alias stands for."""
    made = [value]
    if isinstance(value, type):
        made += [each.fget for each in vars(value).values() if isinstance(each, property)]
        made += [each.func for each in vars(value).values() if isinstance(each, cached_property)]
    text = " ".join(str(getattr(each, "__annotations__", "")) for each in made)
    names = set(re.findall(r"\b[A-Z]\w+", text))
    aliases = (vars(MODULES[value.__module__]).get(name) for name in names)
    return names.union(*(re.findall(r"\b[A-Z]\w+", str(each)) for each in aliases))


class TestPlaces:
    """What is not on the reference pages may change without notice; so nothing may be missing."""

    def test_both_languages_show_the_same(self) -> None:
        indonesian, english = map(shown, LANGUAGES)

        assert list(indonesian) == list(english)

    @pytest.mark.parametrize("module", [asn_kinerja, regulations], ids=["root", "regulations"])
    def test_every_name_has_its_place(self, module: ModuleType) -> None:
        """A module of a regulation has a page of its own, written from its policies."""
        paged = (*modules(), regulations.instansi)
        names = {name for name in module.__all__ if getattr(module, name) not in paged}

        assert names - {path.rpartition(".")[2] for path in shown("en")} == set()

    def test_every_name_that_a_page_imports_has_its_place(self) -> None:
        """The how-to pages may not send a reader to what may change without notice."""
        pages = [*(ROOT / "docs").rglob("*.md"), *ROOT.glob("README*.md")]
        told = "".join(page.read_text(encoding="utf-8") for page in pages)
        lines = re.findall(r"from (asn_kinerja[\w.]*) import ([\w, ]+)", told)
        used = {(path, name) for path, names in lines for name in re.findall(r"\w+", names)}
        values = {name: getattr(importlib.import_module(path), name) for path, name in used}
        stray = [
            name
            for name, value in values.items()
            if not isinstance(value, ModuleType | Policy | LifeCycle)
            and not (isinstance(value, type) and issubclass(value, Label))
        ]

        assert set(stray) - {path.rpartition(".")[2] for path in shown("en")} == set()

    def test_every_type_that_a_caller_meets_has_its_place(self) -> None:
        """Whatever a shown name takes or gives is shown too."""
        known = classes()
        met = {name for value in SHOWN.values() for name in types_of(value)} & set(known)
        nodes = {name for name in met if issubclass(known[name], Expr)}

        assert met - nodes - WITHIN - {path.rpartition(".")[2] for path in SHOWN} == set()
