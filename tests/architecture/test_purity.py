"""No input or output while the library works: the interpreter itself is the witness."""

from __future__ import annotations

import subprocess
import sys
import textwrap

WORK = """
    import json, pickle, random, sys
    from datetime import date
    from decimal import Decimal

    from asn_kinerja import Citation, Period, Policy, bands, fact, setting, table, when
    from asn_kinerja.feedback import Pembobotan, Scale, aggregate, strategies, terima
    from asn_kinerja.formula.kinds import Number
    from asn_kinerja.formula.schema import Collection
    from asn_kinerja.goals import achievement, roll_up
    from asn_kinerja.goals.periods import ModePeriode, year_rule
    from asn_kinerja.goals import (
        Add, Cascade, Goal, Indicator, Link, Need, Realisation, Replace, Target, Withdraw, admit,
        affected, contributors, coverage, depends_on, diff, findings, judging_plan, measure,
        measure_each, merged, mermaid as plan_mermaid, role_matrix, serves, serves_of, staffing,
    )
    from asn_kinerja.consequences import Rule, RuleBook, what_would_it_take
    from asn_kinerja.consequences.allowance import hitung_tunjangan
    from asn_kinerja.consequences.training import (
        Pelatihan, Penempatan, Peserta, PutaranPelatihan, RencanaPelatihan, StandarKompetensi,
        TelaahKinerja, diff as plans_diff, evaluate_training, needs, plan as train,
    )
    from asn_kinerja.labels import LabelSet
    from asn_kinerja.monitoring import Series, watch
    from asn_kinerja.monitoring.strategies import POLICIES as ALERTING
    from asn_kinerja.people import Assignment, Organisation, Position as Post, Unit
    from asn_kinerja.numerals import parse, parse_period
    from asn_kinerja.regulations import POLICIES, in_force, permenpanrb_14_2017 as survey
    from asn_kinerja.regulations.instansi import kemnaker_15_2024
    from asn_kinerja.regulations import pp_11_2017 as law
    from asn_kinerja.regulations.permenpanrb_6_2022 import (
        BERAKHLAK, SIKLUS_EVALUASI, SIKLUS_SKP, jalur_keberatan, klasifikasi_pernyataan,
        periksa, piramida_kinerja,
    )
    from asn_kinerja.serde import from_dict, to_dict
    from asn_kinerja.skp import (
        SKP, EkspektasiKhusus, Jabatan, PerilakuKerja, WorkingDays, deadlines, described,
        hasil_kerja_dari, mermaid, rows, settled,
    )

    YEARS = [year_rule(mode, ["tahun"]) for mode in ModePeriode]
    # A policy that calls a function is not stored; `heard` asks it.
    STORED = [each for each in strategies.POLICIES if each is not strategies.WAKTU_PARUH]
    GOALS = (*achievement.POLICIES, *roll_up.POLICIES, *YEARS)
    EVERY = (*POLICIES, *GOALS, *STORED, *ALERTING)


    def some(each):
        if isinstance(each, Collection):
            return [{field.name: some(field) for field in each.fields}]
        if isinstance(each.kind, Number):
            units = max(each.kind.low or 0, 0)
            return Decimal(units) / 10**each.kind.places
        return each.kind.values[0] if isinstance(each.kind, LabelSet) else True


    def everything():
        for policy in EVERY:
            facts = {name: some(each) for name, each in policy.inputs.items()}
            for given in (facts, {}, {"salah": 1}, {**facts, "salah": 1}):
                try:
                    outcome = policy.evaluate(given)
                except ValueError as error:
                    str(error)
                    continue
                outcome.explain("id"), outcome.explain("en"), outcome._repr_html_()
                repr(outcome), outcome.missing, outcome.warnings, outcome.steps
                outcome.citations, outcome.facts, dict(outcome)
                for name, output in policy.outputs.items():
                    if isinstance(output.kind, LabelSet):
                        for label in output.kind.values:
                            outcome.why_not(name, label).explain("en")
                from_dict(json.loads(json.dumps(to_dict(outcome))))
                pickle.loads(pickle.dumps(outcome))
            policy.explain("id"), policy.explain("en"), policy._repr_html_()
            policy.diff(POLICIES[0]).explain("id"), policy.version, policy.citations
        local = Policy(
            "uji",
            outputs={"n": bands(fact("a", places=1), {"< 1": 0, ">= 1": setting("s", 2)})},
            in_force=Period.year(2024),
        )
        local.replace(s=3).evaluate(a=Decimal("1.5"))
        parse("1.250,5 ribu"), parse("Sedang"), parse_period("Triwulan II 2024")
        in_force(date(2021, 3, 31))
        for cycle in (SIKLUS_SKP, SIKLUS_EVALUASI):
            start = cycle.begin(on=date(2024, 1, 2), until=date(2024, 1, 31))
            try:
                start.record("salah", by="pegawai", on=date(2024, 1, 9))
            except ValueError as error:
                str(error)
            deadlines(start, WorkingDays([date(2024, 1, 1)])), settled(start, WorkingDays())
            mermaid(cycle), rows(cycle), described(cycle, "en")
        jalur_keberatan(date(2024, 1, 31), WorkingDays())
        heard()
        sheet(planned())
        trained()
        rows_of_answers = [{"u1": 3, "u2": 2}, {"u1": 4, "u2": None}]
        [(str(each), each.message()) for each in survey.admit(rows_of_answers).refused]
        order = survey.improve_first(rows_of_answers)
        order.explain("id"), order.explain("en"), order._repr_html_(), repr(order)
        Period.year(2024).split(3)
        allowance()
        watched_and_changed(local)


    def watched_and_changed(local):
        months, cite = Period.semester(2024, 1).split(1), "Perwali 1"
        values = (90, None, 85, 70, 62, 50)
        some_values = Series.of("u", zip(months, values), direction="naik")
        then = RuleBook("buku", [Rule("r", fact("nilai", places=4) < 60, "x", Citation(cite))])
        alerts = watch([some_values], ALERTING, follow_up=then, progress=print_nothing)
        alerts.explain("id"), alerts.explain("en"), alerts._repr_html_(), repr(alerts)
        pickle.loads(pickle.dumps(alerts)) == alerts, alerts.missing, alerts.quiet
        for goal in ({"n": ">= 2"}, {"n": 9}):
            answer = what_would_it_take(local, {"a": 0}, goal, may_change=["a"])
            answer.explain("id"), answer.explain("en"), answer._repr_html_()
        for wrong in ({"m": 1}, {}):
            try:
                what_would_it_take(local, {"a": 0}, wrong, may_change=["b"])
            except ValueError as error:
                str(error)


    def heard():
        scale, who = Scale.numbers(1, 4), {"tentang": "p", "aspek": "a", "pada": date(2024, 5, 2)}
        rows = [
            {**who, "tentang": about, "sumber": source, "oleh": by, "nilai": n}
            for about, source, by, n in (
                ("p", "atasan", "k", 4), ("p", "rekan", "x", 2), ("p", "rekan", "y", 3),
                ("q", "rekan", "x", 3), ("q", "rekan", "y", 9), ("q", "atasan", "k", 3),
                ("r", "rekan", "x", 1), ("r", "rekan", "y", 2), ("r", "atasan", "k", 3),
            )
        ]
        read = terima(rows, skala=scale)
        [error.message() for error in read.ditolak]
        weights = Pembobotan("kota", {"atasan": "60%", "rekan": "40%"})
        for by in (strategies.RATA_RATA, strategies.WAKTU_PARUH):
            found = aggregate(read.diterima, by=by, groups=weights, on=date(2024, 12, 31))
            found.explain("en"), repr(found), found._repr_html_(), pickle.loads(pickle.dumps(found))
            for each in found.values():
                each.explain(), repr(each), each._repr_html_(), each.citations, each.missing
            for each in (*found.agreement.values(), *found.adjusted.values()):
                each.explain("en"), repr(each), each._repr_html_()
        try:
            aggregate(read.diterima, groups=weights, minimum=3, empty="tolak")
        except ValueError as error:
            str(error)


    def print_nothing(done, total):
        pass


    def allowance():
        paid = kemnaker_15_2024.PEMBAYARAN_KINERJA.evaluate(predikat="Kurang")
        cut = kemnaker_15_2024.POTONGAN_KEHADIRAN.evaluate(hari=[{"keadaan": "Cuti"}])
        found = hitung_tunjangan(5_000_000, [paid, cut])
        found.explain("id"), found.explain("en"), found._repr_html_(), repr(found), found.missing
        for wrong in ([], [paid], [paid, paid]):
            try:
                hitung_tunjangan(5_000_000, wrong)
            except ValueError as error:
                str(error)


    def planned():
        iki = Indicator("i", "Ukuran", Target.read("80 - 90%", "naik"), unit="%")
        goals = [Goal("a", "Baik", "Sasaran", indicators=[iki]), Goal("b", "Baik", "RHK")]
        links = [Link("b", "i", "direct"), Link("a", "kb", "direct")]
        plan = Cascade(goals, links, [Need("kb", "n")])
        [(str(each), each.said("en")) for each in findings(plan)]
        str(plan), repr(plan), plan._repr_html_(), plan_mermaid(plan), plan.circular
        serves(plan, "b"), depends_on(plan, "kb"), contributors(plan, "i"), coverage(plan)
        matrix = role_matrix(plan, "a")
        str(matrix), matrix._repr_html_(), matrix.gaps, matrix.idle
        staffed(plan)
        changes = [Withdraw("b"), Replace(Goal("a", "Daring", "Sasaran")), Add(goals[1])]
        new = plan.revise([changes[0]], on=date(2024, 4, 1), reason="alasan", by="kadis")
        told = (diff(plan, new), *affected(plan, new), *new.history, *diff(plan, new).changed)
        [(str(each), each.said("en")) for each in told]
        diff(plan, new)._repr_html_(), judging_plan(new, Period.quarter(2024, 1)), hash(new)
        pickle.loads(pickle.dumps(new)).as_of(date(2024, 1, 1)) == plan
        for wrong in (changes, [Link("b", "x", "direct")]):
            try:
                plan.revise(wrong, on=date(2024, 4, 1), reason="alasan")
            except ValueError as error:
                str(error)
        year = Period.year(2024)
        rows = [Realisation("i", 84, period=each, evidence="e") for each in year.split(3)]
        admit(plan, [*rows, Realisation("x", 1, period=year)])
        for mode in ModePeriode:
            iki = Indicator("i", "Ukuran", Target.up(80), mode=mode, formula=achievement.NAIK)
            top = Indicator("j", "Ukuran", Target.up(80), roll_up=roll_up.JUMLAH)
            goals = [Goal(each.id * 2, "n", "RHK", indicators=[each]) for each in (iki, top)]
            plan = Cascade(goals, [Link("i", "j", "komponen")])
            found = measure(plan, rows, period=year, progress=print_nothing)
            found.missing, found.is_complete, repr(found), found._repr_html_()
            found.of_goal("ii", roll_up.RATA_RATA)
            measure_each(plan, rows, periods=year.split(3))
            [(x.explain("en"), x._repr_html_(), x.missing, repr(x)) for x in found.values()]
        try:
            Cascade(goals, [Link("b", "x", "direct")])
        except ValueError as error:
            str(error)
        return plan


    def sheet(plan):
        skp = SKP(
            pegawai="p", jabatan=Jabatan("j", "JF", ketua_tim=True), penilai="q",
            periode=Period.year(2024), pendekatan="kualitatif",
            hasil_kerja=hasil_kerja_dari(plan, None), ditetapkan=date(2024, 2, 1),
            perilaku_kerja=PerilakuKerja(BERAKHLAK, [EkspektasiKhusus("loyal", "setia")]),
        )
        later = skp.revise(on=date(2024, 7, 1), reason="penugasan", penilai="r")
        str(later), later.said("en"), repr(later), later._repr_html_(), later.as_of(date.max)
        [(str(each), each.said("en")) for each in periksa(later, cascade=plan)]
        klasifikasi_pernyataan("Menulis resep"), piramida_kinerja(skp.jabatan)


    def trained():
        people = [
            Peserta(id="p", jam_pelajaran=0, tingkat={"k": 1}, aturan_jam=law.JAM_PELAJARAN),
            Peserta(id="q", jam_pelajaran=0),
        ]
        asked = [StandarKompetensi(each, "k", 3) for each in "pq"]
        asked.append(TelaahKinerja("q", law.KESENJANGAN_KINERJA.evaluate(capaian=70)))
        found = needs(asked, people, policy=law.KESENJANGAN_KOMPETENSI)
        offered = [
            Pelatihan(id="a", kompetensi={"k": 3}, jam_pelajaran=8, biaya_per_peserta=cost)
            for cost in (5, 50)
        ]
        rounds = [
            PutaranPelatihan(
                peserta=people, kebutuhan=found.kebutuhan, katalog=[each], anggaran=9,
                belum=found.belum,
            )
            for each in offered
        ]
        plans = [train(each) for each in rounds]
        gave = evaluate_training({"a": [{"reaksi": 9}]}, policy=law.EVALUASI_PELATIHAN)
        for each in (found, *plans, plans_diff(*plans), gave):
            each.explain("id"), each.explain("en"), each._repr_html_(), repr(each)
            pickle.loads(pickle.dumps(each))
        try:
            RencanaPelatihan(rounds[1], [Penempatan("p", "a"), Penempatan("z", "a")])
        except ValueError as error:
            str(error)


    def staffed(plan):
        on = date(2024, 8, 17)
        units, posts = [Unit("x"), Unit("y")], [Post("k", "x"), Post("j", "x", superior="k")]
        stands = [Assignment("p", "j", Period.year(2024)), Assignment("q", "k", Period.year(2024))]
        office = Organisation(units, posts, stands)
        repr(office), str(office.superior_of("p", on)), office.staff_of("x", on, below=True)
        coverage(plan, office, on), serves_of(plan, office, "p", on), staffing(plan, office, on)
        told = merged(plan, office, "x", into="y", on=on)
        str(told), told._repr_html_()
        str(role_matrix(plan, "a", owners=["p"], organisation=office, on=on))
        try:
            Organisation(units, posts, [Assignment("p", "z", Period.year(2024))])
        except ValueError as error:
            str(error)


    everything()  # Whatever is loaded on demand is loaded now.
    events = []
    sys.addaudithook(lambda event, args: events.append(event))
    state = random.getstate()
    everything()
    seen = sorted(set(events))
    allowed = {
        "object.__getattr__", "object.__setattr__", "object.__delattr__",
        "pickle.find_class", "compile", "exec", "code.__new__", "import", "marshal.loads",
        "sys._getframe", "builtins.id",
    }
    watched = [event for event in seen if event not in allowed]
    print(watched)
    print(random.getstate() == state)
"""


def test_every_public_call_leaves_the_world_alone() -> None:
    """No file, socket, process or environment is touched, and no random number drawn."""
    ran = subprocess.run(  # noqa: S603
        [sys.executable, "-c", textwrap.dedent(WORK)], capture_output=True, text=True, check=True
    )

    assert ran.stdout.splitlines() == ["[]", "True"]


def test_importing_the_root_loads_nothing_of_the_edges() -> None:
    """Scoring one person needs neither cattrs nor frames nor a test library."""
    code = "import sys, asn_kinerja; print(' '.join(sorted(sys.modules)))"
    ran = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    loaded = set(ran.stdout.split())

    assert not loaded & {
        "cattrs",
        "hypothesis",
        "narwhals",
        "numpy",
        "ortools",
        "pandas",
        "polars",
        "socket",
    }
    assert not {name for name in loaded if name.startswith("asn_kinerja.regulations")}
