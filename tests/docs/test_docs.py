"""The documentation: pages run, say the same in both languages, and leave nothing out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from docs.buat_halaman import (
    LANGUAGES,
    OUTSIDE,
    books,
    cycles,
    glossary,
    modules,
    pages,
    policies,
)

from asn_kinerja import Citation, Label, Policy, Setting, feedback, people, skp
from asn_kinerja.consequences import allowance, training
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.nodes import Named
from asn_kinerja.formula.schema import Collection
from asn_kinerja.formula.walk import nodes, unique
from asn_kinerja.goals import periods
from asn_kinerja.regulations import instansi
from asn_kinerja.skp import LifeCycle

DOCS = Path(__file__).parents[2] / "docs"
PAGES = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))
SUBJECTS = sorted({page.partition("/")[2] for page in PAGES})


def read(page: str) -> str:
    return (DOCS / page).read_text(encoding="utf-8")


def shape(text: str) -> tuple[list[str], list[str]]:
    """The levels of the headings and the languages of the blocks."""
    blocks = re.findall(r"^```(\w*)$", text, flags=re.MULTILINE)[::2]
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"^#+", prose, flags=re.MULTILINE), blocks


class TestPages:
    @pytest.mark.parametrize("page", PAGES)
    def test_every_python_block_does_what_it_shows(
        self, page: str, run_blocks: Callable[[Path], int]
    ) -> None:
        """No block hides from the run behind another language."""
        _, blocks = shape(read(page))

        assert run_blocks(DOCS / page) >= blocks.count("python")
        assert set(blocks) <= {"python", "text", *(["mermaid"] if page in pages() else [])}

    @pytest.mark.parametrize("subject", SUBJECTS)
    def test_every_page_exists_in_both_languages_with_the_same_structure(
        self, subject: str
    ) -> None:
        """A section or a block of one language has its twin in the other."""
        indonesian, english = (shape(read(f"{lang}/{subject}")) for lang in LANGUAGES)

        assert indonesian == english

    def test_generated_pages_are_what_the_policies_say_now(self) -> None:
        """If this fails: `python docs/buat_halaman.py`."""
        expected = pages()
        written = re.compile("/(pemantauan|peraturan|sasaran|umpan-balik)/")
        kept = {page: read(page) for page in PAGES if page in expected or written.search(page)}

        assert expected == kept


def exported_policies() -> Iterator[tuple[str, Policy]]:
    for module in (*modules(), *OUTSIDE):
        yield from policies(module).items()


def exported_cycles() -> Iterator[tuple[str, LifeCycle]]:
    for module in modules():
        yield from cycles(module).items()


def asking() -> Iterator[tuple[Policy, set[str]]]:
    """What takes facts, policies and events alike, with the regulations that it rests on."""
    for _, policy in exported_policies():
        yield policy, regulations_of(policy)
    for _, cycle in exported_cycles():
        for row in cycle.transitions:
            if row.policy is not None:
                yield row.policy, {row.cite.regulation}


def exported_labels() -> Iterator[type[Label]]:
    for module in (*modules(), allowance, feedback, instansi, periods, people, skp, training):
        for name in module.__all__:
            value = getattr(module, name)
            if isinstance(value, type) and issubclass(value, Label):
                yield value


def asked_and_given(policy: Policy) -> Iterator[str]:
    """The names of the facts, of the collections with their facts, and of the outputs."""
    for each in policy.inputs.values():
        yield each.name
        if isinstance(each, Collection):
            yield from (fact.name for fact in each.fields)
    yield from policy.outputs


def regulations_of(policy: Policy) -> set[str]:
    return {cite.regulation for cite in policy.citations}


def steps() -> Iterator[tuple[str, Named]]:
    """Every step that has a line in the glossary."""
    for _, policy in exported_policies():
        for step in unique(Named, policy.roots):
            if step.name in glossary()["fakta_dan_hasil"]:
                yield step.name, step


def stands_in(cite: Citation | None, articles: str) -> bool:
    """Whether a line names the regulation, the pasal and the annex of a citation."""
    if cite is None:
        return False
    named = next((a for a in articles.split("; ") if a.startswith(cite.regulation)), "")
    numbers = re.findall(r"\d+", named.removeprefix(cite.regulation))
    pasal = re.findall(r"^\d+", str(cite.pasal))
    return bool(named) and set(pasal) <= set(numbers) and (cite.lampiran or "") in named


def _line(book: str) -> str:
    articles: str = glossary()["buku"][book][0]
    return articles


def articles_under(step: Named) -> list[Citation | None]:
    """What a step and everything that it is computed from rest on."""
    return [each.cite for each in nodes(step) if isinstance(each, Named | Setting)]


class TestGlossary:
    def test_it_has_exactly_the_exported_policies(self) -> None:
        """Every constant that is a policy has its line, and every line its constant."""
        assert {name for name, _ in exported_policies()} == set(glossary()["kebijakan"])

    def test_it_has_exactly_the_exported_books_of_rules(self) -> None:
        """Every book and process has its line, and every line its book."""
        assert {name for module in modules() for name in books(module)} == set(glossary()["buku"])

    def test_every_book_stands_with_the_regulations_of_its_rules(self) -> None:
        """The line names every regulation that a book of that name stands in."""
        strangers = [
            book.id
            for module in modules()
            for name, book in books(module).items()
            if not regulations_of(book.policy) <= set(re.findall(r"\w+ \d+/\d+", _line(name)))
        ]

        assert strangers == []

    def test_it_has_exactly_the_exported_life_cycles(self) -> None:
        """Every table has its line, and every line its table."""
        assert {name for name, _ in exported_cycles()} == set(glossary()["siklus"])

    def test_it_has_exactly_the_exported_sets_of_labels(self) -> None:
        """Every enum of labels has its line, and every line its enum."""
        assert {each.__name__ for each in exported_labels()} == set(glossary()["label"])

    def test_it_has_exactly_the_labels(self) -> None:
        """Every member of an enum has its line, and every line its member."""
        members = {member.name for each in exported_labels() for member in each}

        assert members == set(glossary()["anggota"])

    def test_it_has_exactly_the_facts_and_outputs(self) -> None:
        """Whatever a caller writes or reads has its line."""
        names = {name for policy, _ in asking() for name in asked_and_given(policy)}

        assert names == set(glossary()["fakta_dan_hasil"])

    def test_every_policy_stands_with_a_regulation_that_it_cites(self) -> None:
        """The article of the glossary is one that the policy itself rests on."""
        entries = glossary()["kebijakan"]
        strangers = [
            name
            for name, policy in exported_policies()
            if not any(each in entries[name][0] for each in regulations_of(policy))
        ]

        assert strangers == []

    def test_every_fact_and_output_stands_with_a_regulation_of_its_policies(self) -> None:
        """The article of the glossary is one that a policy using the name rests on."""
        entries = glossary()["fakta_dan_hasil"]
        known: dict[str, set[str]] = {name: set() for name in entries}
        for policy, regulations in asking():
            for name in asked_and_given(policy):
                known.setdefault(name, set()).update(regulations)
        strangers = [
            name
            for name, (article, *_) in entries.items()
            if not any(each in article for each in known[name])
        ]

        assert strangers == []

    def test_every_step_stands_with_the_article_that_it_cites_itself(self) -> None:
        """Its regulation, its pasal and its annex; a page number may say more."""
        entries = glossary()["fakta_dan_hasil"]
        strangers = [
            (name, str(step.cite))
            for name, step in steps()
            if not stands_in(step.cite, entries[name][0])
        ]

        assert strangers == []

    def test_no_step_stands_with_an_article_that_nothing_under_it_cites(self) -> None:
        """Names that are also facts of other policies may have the articles of those."""
        facts = {fact.name for _, p in exported_policies() for fact in unique(Fact, p.roots)}
        rests: dict[str, list[Citation | None]] = {}
        for name, step in steps():
            rests.setdefault(name, []).extend(articles_under(step))
        strangers = [
            (name, article)
            for name in set(rests) - facts
            for article in glossary()["fakta_dan_hasil"][name][0].split("; ")
            if not any(stands_in(cite, article) for cite in rests[name])
        ]

        assert strangers == []

    @pytest.mark.parametrize("section", glossary())
    def test_every_line_is_an_article_and_two_meanings(self, section: str) -> None:
        """None is empty, and the lines of a section are in alphabetical order."""
        entries = glossary()[section]

        assert [3 for _ in entries] == [sum(map(bool, entry)) for entry in entries.values()]
        assert sorted(entries, key=str.casefold) == list(entries)


class TestLaw:
    """A constant cannot have a docstring, and a set of labels must say where it stands."""

    def test_every_exported_policy_has_a_title_in_both_languages(self) -> None:
        """The title is what a policy says of itself; its steps cite the articles."""
        untitled = [
            name for name, each in exported_policies() if each.id in {each.title.id, each.title.en}
        ]

        assert untitled == []

    def test_every_exported_policy_cites_an_article(self) -> None:
        """What `Dasar hukum` is in a docstring, the citations are on the page of a policy."""
        assert [name for name, each in exported_policies() if not each.citations] == []

    def test_no_set_of_labels_is_left_without_an_article(self) -> None:
        """The docstring of an enum of a regulation says where its labels stand."""
        silent = [each for each in exported_labels() if "Dasar hukum:" not in str(each.__doc__)]

        assert silent == []
