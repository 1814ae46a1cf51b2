"""PermenPANRB 6/2022: who sets an SKP, and whose result is final."""

from __future__ import annotations

from itertools import product

import pytest
from tests.facts import missing

from asn_kinerja.regulations.permenpanrb_6_2022 import (
    HASIL_FINAL,
    PENETAP_SKP,
    Instansi,
    KelompokJabatan,
    PejabatPenetap,
    Pengevaluasi,
)

PUSAT, DAERAH = Instansi
UTAMA, MADYA, PRATAMA, UKM, JA, JF = KelompokJabatan
MENTERI, PIMPINAN, KEPALA_DAERAH, ATASAN, _ = Pengevaluasi

#: Lampiran IV.A angka 12, letters a to e.
FINAL = {
    (PUSAT, UTAMA, MENTERI),
    (PUSAT, MADYA, PIMPINAN),
    (DAERAH, MADYA, KEPALA_DAERAH),
    (DAERAH, PRATAMA, KEPALA_DAERAH),
    (PUSAT, UKM, MENTERI),
    (DAERAH, UKM, KEPALA_DAERAH),
}
CASES = list(product(Instansi, KelompokJabatan, Pengevaluasi))


class TestLampiranIVA:
    """Angka 11 and 12: final by the superior, and for those whom the list names."""

    @pytest.mark.parametrize(
        "instansi, jabatan, oleh", CASES, ids=["-".join(e.name for e in case) for case in CASES]
    )
    def test_every_combination(
        self, instansi: Instansi, jabatan: KelompokJabatan, oleh: Pengevaluasi
    ) -> None:
        outcome = HASIL_FINAL.evaluate(
            instansi=instansi, kelompok_jabatan=jabatan, dievaluasi_oleh=oleh
        )

        assert (oleh is ATASAN or (instansi, jabatan, oleh) in FINAL) is outcome["hasil_final"]

    def test_a_missing_fact_has_no_default(self) -> None:
        outcome = HASIL_FINAL.evaluate(instansi=PUSAT, kelompok_jabatan=UTAMA)

        assert missing(outcome) == {"dievaluasi_oleh": ("hasil_final",)}

    def test_by_the_superior_nothing_else_matters(self) -> None:
        assert HASIL_FINAL.evaluate(dievaluasi_oleh=ATASAN)["hasil_final"] is True


class TestLampiranIIC:
    """Angka 1 to 3: by the appraiser, but for high officials and heads of independent units."""

    @pytest.mark.parametrize(
        "instansi, jabatan, wanted",
        [
            (PUSAT, UTAMA, PejabatPenetap.MENTERI_KOORDINATOR),
            (PUSAT, MADYA, PejabatPenetap.PIMPINAN_INSTANSI),
            (PUSAT, PRATAMA, PejabatPenetap.JPT_MADYA),
            (PUSAT, UKM, PejabatPenetap.MENTERI_ATAU_JPT_KOORDINATOR),
            (PUSAT, JA, PejabatPenetap.PEJABAT_PENILAI_KINERJA),
            (PUSAT, JF, PejabatPenetap.PEJABAT_PENILAI_KINERJA),
            (DAERAH, MADYA, PejabatPenetap.KEPALA_DAERAH),
            (DAERAH, PRATAMA, PejabatPenetap.KEPALA_DAERAH),
            (DAERAH, UKM, PejabatPenetap.KEPALA_DAERAH_ATAU_PERANGKAT_DAERAH),
            (DAERAH, JA, PejabatPenetap.PEJABAT_PENILAI_KINERJA),
            (DAERAH, JF, PejabatPenetap.PEJABAT_PENILAI_KINERJA),
        ],
    )
    def test_who_sets_it(
        self, instansi: Instansi, jabatan: KelompokJabatan, wanted: PejabatPenetap
    ) -> None:
        outcome = PENETAP_SKP.evaluate(instansi=instansi, kelompok_jabatan=jabatan)

        assert wanted is outcome["penetap"]

    def test_a_region_has_none_of_the_highest_officials(self) -> None:
        (left,) = PENETAP_SKP.evaluate(instansi=DAERAH, kelompok_jabatan=UTAMA).missing

        assert left.reason is not None
        assert left.blocks == ("penetap",)
