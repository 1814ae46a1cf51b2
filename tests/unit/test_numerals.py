from __future__ import annotations

import decimal
from contextlib import suppress
from decimal import Decimal
from typing import cast

import pytest

from asn_kinerja.numerals import (
    AmbiguousNumeralError,
    Bound,
    Dot,
    NotNumeric,
    Number,
    NumeralError,
    Operator,
    Range,
    parse,
    parse_period,
)
from asn_kinerja.period import Period, PeriodError


def number(value: str, unit: str | None = None, rest: str | None = None) -> Number:
    return Number(Decimal(value), unit=unit, rest=rest)


def between(low: str, high: str, unit: str | None = None, rest: str | None = None) -> Range:
    return Range(Decimal(low), Decimal(high), unit=unit, rest=rest)


def bound(op: str, value: str, unit: str | None = None, rest: str | None = None) -> Bound:
    return Bound(Operator(op), Decimal(value), unit=unit, rest=rest)


def refusal(text: str, *, dot: Dot | None = None) -> NumeralError:
    with pytest.raises(NumeralError) as error:
        parse(text, dot=dot)
    return error.value


class TestNumbers:
    @pytest.mark.parametrize(
        "text, expected",
        [
            ("4", "4"),
            ("85", "85"),
            ("78 ", "78"),
            (" 7,5", "7.5"),
            ("\u00a08,5\u00a0", "8.5"),
            ("0,250", "0.250"),
            ("9,0", "9.0"),
            ("1234,250", "1234.250"),
            ("1.250,5", "1250.5"),
            ("1.250.000", "1250000"),
            ("1.108.203.400", "1108203400"),
            ("2021", "2021"),
            ("+5", "5"),
            ("-5", "-5"),
            ("−5", "-5"),
            ("-0,5", "-0.5"),
        ],
    )
    def test_are_read_with_decimal_comma_and_thousands_dot(self, text: str, expected: str) -> None:
        assert number(expected) == parse(text)

    def test_keep_the_printed_decimals(self) -> None:
        assert str(parse("7,50")) == str(number("7.50"))

    def test_do_not_ask_the_ambient_decimal_context(self) -> None:
        with decimal.localcontext(prec=3):
            assert parse("-1.234.567,89 juta") == number("-1234567890000.00")

    def test_are_not_compared_with_texts(self) -> None:
        assert parse("100%") != parse("95%")


class TestUnits:
    @pytest.mark.parametrize(
        "text, expected",
        [
            ("12 Rekapitulasi", number("12", "Rekapitulasi")),
            ("1 Dokumen", number("1", "Dokumen")),
            ("3 unit", number("3", "unit")),
            ("5kg", number("5", "kg")),
            ("100.000.000 ton", number("100000000", "ton")),
            ("120 m2", number("120", "m2")),
            ("12 m²", number("12", "m²")),
            ("3 orang lulusan S1", number("3", "orang lulusan S1")),
            ("12 /bulan", number("12", "/bulan")),
            ("12 sdm", number("12", "sdm")),
            ("5 (paket) dokumen", number("5", "(paket) dokumen")),
        ],
    )
    def test_are_the_words_after_the_number(self, text: str, expected: Number) -> None:
        assert expected == parse(text)

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("61,95%", number("61.95", "%")),
            ("100 %", number("100", "%")),
            ("80 persen", number("80", "%")),
            ("80 Persen peserta", number("80", "%", "peserta")),
            ("80% (tahun berjalan)", number("80", "%", "(tahun berjalan)")),
        ],
    )
    def test_percent_keeps_the_printed_number(self, text: str, expected: Number) -> None:
        assert expected == parse(text)

    @pytest.mark.parametrize(
        "text, unit",
        [
            ("3,5 dari skala 5", "skala 5"),
            ("3,5 skala 5", "skala 5"),
            ("3,5 Skala 5", "skala 5"),
            ("3,5 per 100.000", "per 100.000"),
            ("3,5 per 100000 penduduk", "per 100.000 penduduk"),
            ("3,5 Per 1,000 kelahiran hidup", "per 1.000 kelahiran hidup"),
            ("3,5per 10", "per 10"),
            ("3,5 per 1.000 m", "per 1.000 m"),
            ("3,5 per 100000", "per 100.000"),
            ("3,5 dari skala 1-5", "skala 1-5"),
        ],
    )
    def test_the_scale_of_an_index_is_a_unit(self, text: str, unit: str) -> None:
        assert parse(text) == number("3.5", unit)


class TestSpelling:
    """Official texts repeat a number in words; both must say the same."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("5 (lima) dokumen", number("5", "dokumen")),
            ("5(lima)", number("5")),
            ("0 (nol) kasus", number("0", "kasus")),
            ("12 (Dua Belas) orang", number("12", "orang")),
            ("10 (sepuluh)", number("10")),
            ("19 (sembilanbelas)", number("19")),
            ("20 (dua puluh)", number("20")),
            ("21 (dua puluh satu)", number("21")),
            ("100 (seratus)", number("100")),
            ("115 (seratus lima belas)", number("115")),
            ("250 (dua ratus lima puluh)", number("250")),
            ("1000 (seribu)", number("1000")),
            ("11.000.000 (sebelas juta)", number("11000000")),
            ("1.000.000 (satu juta)", number("1000000")),
            ("2 juta (dua juta) orang", number("2000000", "orang")),
            ("1,5 milyar (satu milyar lima ratus juta)", number("1500000000")),
            ("1 T (satu trilyun)", number("1000000000000")),
            ("Rp 2.500.000,00 (dua juta lima ratus ribu rupiah)", number("2500000.00", "Rp")),
            ("80% (delapan puluh)", number("80", "%")),
            ("80% (delapan puluh persen) peserta", number("80", "%", "peserta")),
            ("7,5 (tujuh koma lima)", number("7.5")),
            ("7,05 (tujuh koma nol lima)", number("7.05")),
            ("7,25 (tujuh koma dua lima)", number("7.25")),
            ("7,25 (tujuh koma dua puluh lima)", number("7.25")),
            ("5,0 (lima)", number("5.0")),
            ("-5 (minus lima)", number("-5")),
            ("2,50 (dua koma lima)", number("2.50")),
            ("2,50 (dua koma lima puluh)", number("2.50")),
            ("100 (seratus) persen", number("100", "%")),
            ("100 (seratus) %", number("100", "%")),
            ("Rp 5 (lima rupiah) juta", number("5000000", "Rp")),
            ("5 (lima) juta", number("5000000")),
            ("1.000.000 (sejuta)", number("1000000")),
            ("7-8 (delapan) bulan", between("7", "8", "bulan")),
            ("7 (tujuh) s.d. 8 (delapan) bulan", between("7", "8", "bulan")),
            ("120 m2 (per bidang)", number("120", "m2 (per bidang)")),
            ("100% layanan terpadu satu pintu", number("100", "%", "layanan terpadu satu pintu")),
            ("minimal 3 (tiga) dokumen", bound(">=", "3", "dokumen")),
        ],
    )
    def test_is_no_part_of_the_unit(self, text: str, expected: Number | Range | Bound) -> None:
        assert expected == parse(text)

    def test_says_what_the_figures_say_once_the_dot_is_stated(self) -> None:
        text = "1.250 (seribu dua ratus lima puluh) orang"

        assert parse(text, dot="ribuan") == number("1250", "orang")

    @pytest.mark.parametrize(
        "text, words",
        [
            ("5 (enam) dokumen", "enam"),
            ("2 (Dua juta) orang", "Dua juta"),
            ("-5 (lima)", "lima"),
            ("7,5 (tujuh lima)", "tujuh lima"),
            ("7,5 (tujuh)", "tujuh"),
            ("5 (lima rupiah)", "lima rupiah"),
            ("5 (lima persen rupiah)", "lima persen rupiah"),
            ("5 (lima persen)", "lima persen"),
            ("5% (lima rupiah)", "lima rupiah"),
            ("Rp 5 (lima persen)", "lima persen"),
            ("0,05% (nol koma lima persen)", "nol koma lima persen"),
            ("2,05 (dua koma lima)", "dua koma lima"),
            ("10,01 (sepuluh koma satu)", "sepuluh koma satu"),
            ("5 (enam dokumen)", "enam dokumen"),
            ("5% (enam per seratus)", "enam per seratus"),
            ("7-8 (tujuh sampai sembilan) bulan", "tujuh sampai sembilan"),
        ],
    )
    def test_that_says_another_number_is_refused(self, text: str, words: str) -> None:
        error = refusal(text)

        assert (error.code, error.facts["words"]) == ("numerals.spelling", words)

    def test_is_refused_beside_the_number_of_the_figures(self) -> None:
        assert refusal("1,5 juta (lima) orang").facts["value"] == Decimal(1_500_000)

    @pytest.mark.parametrize("text", ["5 dokumen (enam)", "5 enam", "5 (enam", "5 (lima) enam"])
    def test_that_stands_elsewhere_is_refused(self, text: str) -> None:
        assert refusal(text).code == "numerals.unread"


class TestScaleWords:
    @pytest.mark.parametrize(
        "text, expected",
        [
            ("2,5T", "2500000000000"),
            ("2,5 triliun", "2500000000000"),
            ("2,5 Trilyun", "2500000000000"),
            ("5 M", "5000000000"),
            ("5,5 miliar", "5500000000"),
            ("1,5 MILYAR", "1500000000"),
            ("10 juta", "10000000"),
            ("10jt", "10000000"),
            ("0,25 Jt", "250000"),
            ("250 ribu", "250000"),
            ("250 rb", "250000"),
            ("-2 ribu", "-2000"),
            ("1,23456 ribu", "1234.56"),
        ],
    )
    def test_move_the_point(self, text: str, expected: str) -> None:
        assert number(expected) == parse(text)

    @pytest.mark.parametrize("text", ["5 m", "5 t", "5 k", "5 M2", "5 Mbps", "5 tr"])
    def test_a_letter_is_a_scale_only_as_a_capital_alone(self, text: str) -> None:
        assert number("5", text[2:]) == parse(text)


class TestRupiah:
    @pytest.mark.parametrize(
        "text, expected",
        [
            ("Rp5", number("5", "Rp")),
            ("Rp 2,5 M", number("2500000000", "Rp")),
            ("Rp. 1.250.000", number("1250000", "Rp")),
            ("Rp2.500.000,00", number("2500000.00", "Rp")),
            ("rp 250.000,-", number("250000", "Rp")),
            ("Rp 250.000,– per tahun", number("250000", "Rp", "per tahun")),
            ("Rp 5 juta/bulan", number("5000000", "Rp", "/bulan")),
        ],
    )
    def test_is_a_unit(self, text: str, expected: Number) -> None:
        assert expected == parse(text)


class TestRanges:
    @pytest.mark.parametrize(
        "text, expected",
        [
            ("7-8", between("7", "8")),
            ("7 – 8", between("7", "8")),
            ("7 — 8", between("7", "8")),
            ("7 s.d. 8", between("7", "8")),
            ("7 S.D 8", between("7", "8")),
            ("7 sd 8", between("7", "8")),
            ("7 s/d 8", between("7", "8")),
            ("7 sampai 8", between("7", "8")),
            ("7 sampai dengan 8", between("7", "8")),
            ("7 hingga 8", between("7", "8")),
            ("7-7", between("7", "7")),
            ("-5 – -3", between("-5", "-3")),
            ("1,5-2,5", between("1.5", "2.5")),
            ("7-8 bulan", between("7", "8", "bulan")),
            ("3-4 skala 5", between("3", "4", "skala 5")),
            ("4-5 bulan setelah NSPK terbit", between("4", "5", "bulan setelah NSPK terbit")),
            (
                "1- 2 minggu setelah pengaduan masuk",
                between("1", "2", "minggu setelah pengaduan masuk"),
            ),
            (
                "1 – 2 hari setelah progres/tindak lanjut dilaksanakan",
                between("1", "2", "hari setelah progres/tindak lanjut dilaksanakan"),
            ),
            ("80 – 90%", between("80", "90", "%")),
            ("80-90% Pemda", between("80", "90", "%", "Pemda")),
            ("80%-90% peserta", between("80", "90", "%", "peserta")),
            (
                "80 – 90% sistem aplikasi siap digunakan",
                between("80", "90", "%", "sistem aplikasi siap digunakan"),
            ),
            (
                "90 – 95% pengaduan yang diproses",
                between("90", "95", "%", "pengaduan yang diproses"),
            ),
            ("Rp 2-3 juta", between("2000000", "3000000", "Rp")),
            ("Rp 2 juta - Rp 3 juta", between("2000000", "3000000", "Rp")),
            ("500 ribu - 1 juta", between("500000", "1000000")),
            ("7 hari - 8 hari", between("7", "8", "hari")),
            ("7 Hari kerja s.d. 8 hari kerja", between("7", "8", "hari kerja")),
            ("80% peserta – 90% peserta", between("80", "90", "%", "peserta")),
            ("3 s.d. 2024", between("3", "2024")),
            ("13-2024", between("13", "2024")),
            ("3-1850", between("3", "1850")),
            ("3-2024 dokumen", between("3", "2024", "dokumen")),
            ("3-2024%", between("3", "2024", "%")),
            ("2023-2024", between("2023", "2024")),
        ],
    )
    def test_are_read_with_their_unit(self, text: str, expected: Range) -> None:
        assert expected == parse(text)

    @pytest.mark.parametrize("text", ["8-7", "500-1 juta", "2024-01"])
    def test_running_backwards_are_refused(self, text: str) -> None:
        assert refusal(text).code == "numerals.range_order"

    def test_running_backwards_cannot_be_built(self) -> None:
        with pytest.raises(NumeralError) as error:
            between("8", "7")

        assert {"low": Decimal(8), "high": Decimal(7)} == dict(error.value.facts)

    @pytest.mark.parametrize(
        "text, low", [("03-2024", "3"), ("3-2024", "3"), ("12 – 2024", "12"), ("1—1999", "1")]
    )
    def test_that_may_be_a_month_are_refused_with_both_readings(self, text: str, low: str) -> None:
        error = refusal(text)

        assert isinstance(error, AmbiguousNumeralError)
        assert (error.code, error.facts["text"]) == ("numerals.month", text)
        assert error.facts["readings"] == {
            "rentang": between(low, text[-4:]),
            "bulan": Period.month(int(text[-4:]), int(low)),
        }

    def test_a_school_is_no_range(self) -> None:
        assert refusal("3 SD 12 SMP").code == "numerals.unread"


class TestBounds:
    @pytest.mark.parametrize(
        "text, expected",
        [
            ("≥ 80%", bound(">=", "80", "%")),
            (">=80", bound(">=", "80")),
            ("=> 80", bound(">=", "80")),
            ("≥ 80% peserta", bound(">=", "80", "%", "peserta")),
            ("≤14 %", bound("<=", "14", "%")),
            ("<= 14", bound("<=", "14")),
            ("=<14", bound("<=", "14")),
            ("> 3", bound(">", "3")),
            ("<3", bound("<", "3")),
            (">-5", bound(">", "-5")),
            ("minimal 3 dokumen", bound(">=", "3", "dokumen")),
            ("Minimum 3", bound(">=", "3")),
            ("minimal80%", bound(">=", "80", "%")),
            ("paling sedikit 3", bound(">=", "3")),
            ("sekurang-kurangnya 3", bound(">=", "3")),
            ("tidak kurang dari 3", bound(">=", "3")),
            ("MAKSIMAL 5 hari", bound("<=", "5", "hari")),
            ("maks. 5", bound("<=", "5")),
            ("paling banyak Rp 5 juta", bound("<=", "5000000", "Rp")),
            ("paling lambat 5 hari", bound("<=", "5", "hari")),
            ("tidak lebih dari 5", bound("<=", "5")),
            ("lebih dari 5", bound(">", "5")),
            ("kurang dari 14%", bound("<", "14", "%")),
            ("5 atau lebih", bound(">=", "5")),
            ("100 orang atau lebih", bound(">=", "100", "orang")),
            ("80% ke atas", bound(">=", "80", "%")),
            ("5 atau kurang", bound("<=", "5")),
            ("14% kebawah", bound("<=", "14", "%")),
            ("80% minimal", bound(">=", "80", "%")),
            ("5 hari maksimal", bound("<=", "5", "hari")),
        ],
    )
    def test_are_read_before_and_after_the_number(self, text: str, expected: Bound) -> None:
        assert expected == parse(text)

    @pytest.mark.parametrize(
        "text",
        [
            "≥ 7-8",
            "7-8 ke atas",
            "minimal 5 ke atas",
            "5 atau lebih orang",
            "5 lebih",
            "5 dokumen lebih",
            "80% minimal peserta",
            "minimal 5 maksimal",
            "min 5",
            "±5",
            "sekitar 80%",
            "minimal-5",
            "paling lambat 31 Desember",
        ],
    )
    def test_that_are_not_clear_are_refused(self, text: str) -> None:
        assert refusal(text).code == "numerals.unread"

    def test_say_the_whole_text_that_was_refused(self) -> None:
        assert refusal("≥80 s.d. 90").facts["text"] == "≥80 s.d. 90"

    def test_take_the_operator_as_text(self) -> None:
        assert Bound(">=", Decimal(3)).op is Operator.AT_LEAST


class TestNotNumeric:
    @pytest.mark.parametrize(
        "text",
        ["BB", "Sedang", "Baik", "A poin", "", " ", "-", "–", "≥ BB", "dua dokumen", "S1", "PM10"],
    )
    def test_is_a_text_without_a_number(self, text: str) -> None:
        assert NotNumeric(text) == parse(text)


class TestAmbiguity:
    """The comma is the decimal sign, but the field also writes English notation."""

    @pytest.mark.parametrize(
        "text, ribuan, desimal",
        [
            ("1.250", "1250", "1.250"),
            ("1,250", "1.250", "1250"),
            ("12.500", "12500", "12.500"),
            ("Rp 250.000", "250000", "250.000"),
            ("≥ 1.250 orang", "1250", "1.250"),
        ],
    )
    def test_two_readings_are_both_named(self, text: str, ribuan: str, desimal: str) -> None:
        error = refusal(text)

        assert isinstance(error, AmbiguousNumeralError)
        assert error.code == "numerals.ambiguous"
        assert {"ribuan": Decimal(ribuan), "desimal": Decimal(desimal)} == error.facts["readings"]

    @pytest.mark.parametrize(
        "text, desimal",
        [
            ("98.18", "98.18"),
            ("98.18%", "98.18"),
            ("3.5", "3.5"),
            ("0.250", "0.250"),
            ("1234.567", "1234.567"),
            ("1,235.00", "1235.00"),
            ("141,499,000", "141499000"),
        ],
    )
    def test_english_notation_is_refused_with_its_reading(self, text: str, desimal: str) -> None:
        error = refusal(text)

        assert isinstance(error, AmbiguousNumeralError)
        assert error.code == "numerals.foreign"
        assert {"desimal": Decimal(desimal)} == error.facts["readings"]

    @pytest.mark.parametrize(
        "text, dot, expected",
        [
            ("1.250", "ribuan", number("1250")),
            ("1.250", "desimal", number("1.250")),
            ("1,250", "ribuan", number("1.250")),
            ("1,250", "desimal", number("1250")),
            ("1,235.00", "desimal", number("1235.00")),
            ("98.18 Skala 100", "desimal", number("98.18", "skala 100")),
            ("Rp 250.000 – 500.000", "ribuan", between("250000", "500000", "Rp")),
            ("80", "desimal", number("80")),
        ],
    )
    def test_is_settled_by_saying_what_the_dot_means(
        self, text: str, dot: Dot, expected: Number | Range
    ) -> None:
        assert expected == parse(text, dot=dot)

    @pytest.mark.parametrize(
        "text, dot",
        [
            ("98.18", "ribuan"),
            ("1.250,5", "desimal"),
            ("7,5", "desimal"),
            ("1.25.3", None),
            ("1,2,3", None),
            ("80", "titik"),
        ],
    )
    def test_a_number_against_the_stated_notation_is_refused(
        self, text: str, dot: str | None
    ) -> None:
        error = refusal(text, dot=cast("Dot", dot))

        assert error.code == "numerals.notation"
        assert {"text": text, "dot": dot} == dict(error.facts)
        assert not isinstance(error, AmbiguousNumeralError)

    def test_says_the_number_and_both_readings_in_two_languages(self) -> None:
        error = refusal("Rp 1.250 per orang")

        assert error.facts["text"] == "1.250"
        assert "1250 with dot='ribuan'" in str(error)
        assert "1.250 dengan dot='desimal'" in error.message("id")


class TestReadWholeOrNotAtAll:
    @pytest.mark.parametrize(
        "text",
        [
            # More than a number, or less.
            "3 unit 5 buah",
            "12/2024",
            "1-2-2024",
            "2 miliar 500 juta",
            "1 000",
            "1\u00a0000",
            "80% dari 12 unit",
            "Kelas 3",
            "Anggaran Rp5 juta",
            "31 Desember",
            "31 Desember.",
            "31/Desember",
            "1 Mei/Juni",
            "1 Mei 2024",
            "5 per-lima dokumen",
            "- 5",
            "--5",
            "12.",
            "12 - dokumen",
            "80%%",
            "80+",
            "1e3",
            "12m2",
            "3½",
            "½",
            "１２",
            "10^6",
            "COVID-19",
            # Only a bare number stands on a scale.
            "5 per 1",
            "5 per 20",
            "5 per 2.000",
            "5 per 100.00",
            "5 per 10000.000",
            "5 per 100 3 orang",
            "5/10 dokumen",
            "80% per 1.000",
            "Rp 5 per 1.000",
            "80% skala 5",
            "Rp 5 skala 5",
            "5 juta skala 5",
            # Words of number that are no scale, or no scale alone.
            "5 jutaan",
            "5 ratus ribu",
            "5 puluh",
            "5 Miliyar",
            "5 milyard",
            "5 juta ribu",
            "5 million",
            "6,5 T/Ha",
            "5 M.",
            "3 setengah",
            "3 koma lima",
            # Rupiah with what may be a scale, or with a percent sign.
            "Rp 5 m",
            "Rp 5 t",
            "Rp 5 K",
            "Rp 5%",
            "5 juta %",
            # A range with a sign on one side only.
            "80% - 90",
            "2 juta - 3",
            "2 - Rp 3",
            "7 hari - 8",
            "7 hari - 8 bulan",
        ],
    )
    def test_no_number_is_dropped_in_silence(self, text: str) -> None:
        error = refusal(text)

        assert error.code == "numerals.unread"
        assert error.facts["text"] == " ".join(text.split())

    @pytest.mark.parametrize("part", ["a", "a ", "sd ", "-", "1", "1.", "(", " lima"])
    def test_a_long_text_is_answered_at_once(self, part: str) -> None:
        """The time grows with the text, not with the ways to split it."""
        with suppress(NumeralError):
            assert parse(f"7{part * 4000}") is not None

    def test_errors_are_value_errors(self) -> None:
        with pytest.raises(ValueError, match="cannot be read whole"):
            parse("12/2024")

    @pytest.mark.parametrize("given", [12, None, b"seven", Decimal(7)])
    def test_only_text_is_read(self, given: object) -> None:
        with pytest.raises(TypeError, match="only a str can be read"):
            parse(cast("str", given))

    @pytest.mark.parametrize("build", [Number, NotNumeric])
    def test_the_answers_are_values(self, build: type[Number | NotNumeric]) -> None:
        text = "5" if build is Number else "BB"

        assert len({parse(text), parse(text)}) == 1

    @pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "sNaN"])
    def test_what_is_no_finite_number_is_refused(self, value: str) -> None:
        with pytest.raises(NumeralError) as error:
            Range(Decimal(value), Decimal(1))

        facts = {name: str(fact) for name, fact in error.value.facts.items()}
        assert error.value.code == "number.finite"
        assert facts == {"given": value, "accepted": "Decimal"}

    def test_values_are_exact(self) -> None:
        with pytest.raises(TypeError, match=r"value='7\.5': only a Decimal is exact"):
            Number(cast("Decimal", "7.5"))


class TestPeriods:
    @pytest.mark.parametrize(
        "text",
        [
            "Periode Bulanan 3 2024",
            "Periode Bulanan: III 2024",
            "Bulan III Tahun 2024",
            "bulan 3 tahun 2024",
            "Bulan Maret 2024",
            "Periode Bulanan: Maret 2024",
            "Maret 2024",
            "MARET 2024",
            "Periode: Maret, 2024",
            "Mar 2024",
            "03/2024",
            "3-2024",
            "3 – 2024",
            "Maret\u00a02024",
        ],
    )
    def test_a_month_in_many_spellings(self, text: str) -> None:
        assert Period.month(2024, 3) == parse_period(text)

    @pytest.mark.parametrize(
        "name, month",
        [
            ("Januari", 1),
            ("Februari", 2),
            ("Pebruari", 2),
            ("Mei", 5),
            ("Agustus", 8),
            ("Agt", 8),
            ("Ags", 8),
            ("Agu", 8),
            ("Sept", 9),
            ("Oktober", 10),
            ("Nopember", 11),
            ("Nov", 11),
            ("Desember", 12),
        ],
    )
    def test_a_month_by_its_names(self, name: str, month: int) -> None:
        assert Period.month(2023, month) == parse_period(f"{name} 2023")

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("Triwulan II 2024", Period.quarter(2024, 2)),
            ("Triwulan 2 Tahun 2024", Period.quarter(2024, 2)),
            ("TW II 2024", Period.quarter(2024, 2)),
            ("TW.II-2024", Period.quarter(2024, 2)),
            ("TW2 2024", Period.quarter(2024, 2)),
            ("Semester 1 2024", Period.semester(2024, 1)),
            ("Semester II/2024", Period.semester(2024, 2)),
            ("Tahun 2024", Period.year(2024)),
            ("Periode Tahunan 2024", Period.year(2024)),
        ],
    )
    def test_quarters_halves_and_years(self, text: str, expected: Period) -> None:
        assert expected == parse_period(text)

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("Bulan III", Period.month(2024, 3)),
            ("Maret 2024", Period.month(2024, 3)),
            ("TW II", Period.quarter(2024, 2)),
            ("Tahunan", Period.year(2024)),
        ],
    )
    def test_the_year_may_be_given_beside_the_text(self, text: str, expected: Period) -> None:
        assert expected == parse_period(text, year=2024)


class TestPeriodsRefused:
    @pytest.mark.parametrize("text", ["Maret", "Bulan III", "TW II", "Tahun"])
    def test_without_a_year(self, text: str) -> None:
        with pytest.raises(PeriodError) as error:
            parse_period(text)

        assert (error.value.code, error.value.facts["text"]) == ("period.no_year", text)

    @pytest.mark.parametrize("text", ["Maret 2024", "Tahun 2024"])
    def test_with_two_years(self, text: str) -> None:
        with pytest.raises(PeriodError) as error:
            parse_period(text, year=2023)

        assert error.value.code == "period.other_year"
        assert {"text": text, "year": 2023} == dict(error.value.facts)

    @pytest.mark.parametrize(
        "text, name, given",
        [
            ("Bulan 13 2024", "month", 13),
            ("13/2024", "month", 13),
            ("00/2024", "month", 0),
            ("Triwulan V 2024", "quarter", 5),
            ("Semester 3 2024", "semester", 3),
            ("Tahun 0000", "year", 0),
        ],
    )
    def test_that_do_not_exist(self, text: str, name: str, given: int) -> None:
        with pytest.raises(PeriodError) as error:
            parse_period(text)

        assert error.value.code == "period.part"
        assert (error.value.facts["name"], error.value.facts["given"]) == (name, given)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "2024",
            "3 2024",
            "III 2024",
            "Periode 2024",
            "Bulan 2024",
            "Bulan XIII 2024",
            "Bulan IIII 2024",
            "bulanIII 2024",
            "Triwulan Maret 2024",
            "Maret 24",
            "Caturwulan 1 2024",
            "Januari - Maret 2024",
            "March 2024",
        ],
    )
    def test_that_name_no_period(self, text: str) -> None:
        with pytest.raises(PeriodError, match="Triwulan II 2024") as error:
            parse_period(text)

        assert (error.value.code, error.value.facts["text"]) == ("period.unread", text)

    def test_that_are_no_text(self) -> None:
        with pytest.raises(TypeError, match="only a str can be read"):
            parse_period(cast("str", 2024))
