"""The case as plain records: goals, SKP, realisation, evaluation, and facts given beside them.

Knows the shape of `data.json` and refuses anything else in it. Knows nothing of scores:
numbers stay the texts that the annex prints.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal, TypeAlias

from attrs import frozen
from cattrs import Converter

__all__ = [
    "DATA",
    "AspekKegiatan",
    "Evaluasi",
    "FaktaPP30",
    "FaktaPP46",
    "Indikator",
    "Kasus",
    "Kegiatan",
    "Pegawai",
    "Realisasi",
    "RencanaHasilKerja",
    "Tujuan",
    "UmpanBalik",
    "load",
]

DATA = Path(__file__).with_name("data.json")

Arah: TypeAlias = Literal["naik", "turun"]
Nada: TypeAlias = Literal["positif", "campuran", "negatif"]


@frozen(kw_only=True)
class Tujuan:
    """A result in the tree; `rencana` is its row in the SKP of the one who owns it."""

    id: str
    pemilik: str
    hasil: str
    hlm: str
    induk: str | None = None
    rencana: int | None = None
    target: str | None = None
    capaian_awal: str | None = None


@frozen(kw_only=True)
class Indikator:
    """An indicator with its target as printed and the direction that is better."""

    nama: str
    target: str
    arah: Arah
    acuan: str | None = None
    aspek: str | None = None
    perspektif: str | None = None


@frozen(kw_only=True)
class RencanaHasilKerja:
    """A row of an SKP."""

    no: int
    jenis: Literal["utama", "tambahan"]
    hasil: str
    indikator: tuple[Indikator, ...]
    penugasan_dari: str | None = None
    mengintervensi: str | None = None


@frozen
class EkspektasiPerilaku:
    """What the leader expects beyond the basic value itself."""

    nilai: str
    ekspektasi: tuple[str, ...]


@frozen
class LampiranSKP:
    """Support, accountability and consequences agreed with the SKP."""

    hlm: str
    dukungan: tuple[str, ...]
    pertanggungjawaban: tuple[str, ...]
    konsekuensi: tuple[str, ...]


@frozen
class SKP:
    """The plan of one year."""

    hlm: str
    hasil_kerja: tuple[RencanaHasilKerja, ...]
    perilaku: tuple[EkspektasiPerilaku, ...]
    lampiran: LampiranSKP | None = None


@frozen
class UmpanBalik:
    """One remark, shortened, with its tone."""

    dari: str
    isi: str
    nada: Nada


@frozen
class Realisasi:
    """What was reached; `untuk` is the row and the indicator, e.g. `"1.2"`."""

    untuk: str
    nilai: str
    bukti: str
    umpan_balik: tuple[UmpanBalik, ...] = ()


@frozen
class UmpanBalikPerilaku:
    """The remarks on one basic value."""

    nilai: str
    umpan_balik: tuple[UmpanBalik, ...]


@frozen
class Penetapan:
    """A rating that the appraiser gave, and where it is printed."""

    rating: str
    hlm: str


@frozen
class PredikatTercetak:
    """The predicate that the annex prints, and where."""

    predikat: str
    hlm: str


@frozen(kw_only=True)
class Evaluasi:
    """The evaluation of one year."""

    hlm: str
    capaian_organisasi: str
    unit_organisasi: str
    realisasi: tuple[Realisasi, ...]
    perilaku: tuple[UmpanBalikPerilaku, ...]
    rating_hasil_kerja: Penetapan
    rating_perilaku_kerja: Penetapan
    predikat_tercetak: PredikatTercetak


@frozen(kw_only=True)
class AspekKegiatan:
    """One aspect of an activity: an indicator of the annex, or numbers given here."""

    indikator: str | None = None
    target: str | None = None
    realisasi: str | None = None


@frozen
class Kegiatan:
    """A row of the SKP seen as an activity of PP 46/2011."""

    hasil: int
    kuantitas: AspekKegiatan
    kualitas: AspekKegiatan
    waktu: AspekKegiatan


@frozen(kw_only=True)
class FaktaPP30:
    """What PP 30/2019 asks for and the annex does not have."""

    nilai_skp: str
    nilai_atasan: str
    nilai_rekan_dan_bawahan: str
    pendapat_rekan_dan_bawahan: bool
    ide_baru: bool


@frozen(kw_only=True)
class FaktaPP46:
    """What PP 46/2011 asks for and the annex does not have."""

    kegiatan: tuple[Kegiatan, ...]
    jumlah_tugas_tambahan: str
    nilai_kreativitas: str
    nilai_perilaku: str


@frozen
class Diberikan:
    """Facts given by this example, not by the annex."""

    pp_30_2019: FaktaPP30
    pp_46_2011: FaktaPP46


@frozen(kw_only=True)
class Pegawai:
    """One person, known only by the post."""

    peran: str
    jabatan: str
    singkat: str
    unit: str
    kelompok: Literal["jpt", "ja", "jf"]
    penilai: str
    skp: SKP
    evaluasi: Evaluasi
    diberikan: Diberikan
    jenjang: str | None = None
    bulan_dinilai: str | None = None

    def indicators(self) -> Iterator[tuple[RencanaHasilKerja, Indikator, Realisasi]]:
        """Go over the indicators in the order of the form, each with its realisation."""
        reached = {each.untuk: each for each in self.evaluasi.realisasi}
        for row in self.skp.hasil_kerja:
            for place, indicator in enumerate(row.indikator, start=1):
                yield row, indicator, reached.pop(f"{row.no}.{place}")
        if reached:
            message = f"{self.peran}: realisation without an indicator: {', '.join(reached)}"
            raise ValueError(message)


@frozen
class Sumber:
    """Where the case is printed."""

    peraturan: str
    perencanaan: str
    evaluasi: str
    matriks_predikat: str


@frozen
class Bagian:
    """The weight of one directorate general in the indicator of the Minister."""

    pemilik: str
    bobot: str


@frozen
class KomponenSasaran:
    """How the indicator of the Minister is made up."""

    hlm: str
    bagian: tuple[Bagian, ...]


@frozen(kw_only=True)
class PerjanjianKinerja:
    """A performance agreement."""

    unit: str
    peran: str
    hlm: str
    tahun: str
    target: str
    anggaran: str
    untuk: str


@frozen(kw_only=True)
class Kasus:
    """The whole case."""

    judul: str
    sumber: Sumber
    peran: Mapping[str, str]
    tim: tuple[str, ...]
    komponen_sasaran: KomponenSasaran
    perjanjian: tuple[PerjanjianKinerja, ...]
    tujuan: tuple[Tujuan, ...]
    pegawai: tuple[Pegawai, ...]

    def children(self, goal: Tujuan) -> tuple[Tujuan, ...]:
        """The results that serve a result."""
        return tuple(each for each in self.tujuan if each.induk == goal.id)

    def owned(self, role: str) -> tuple[Tujuan, ...]:
        """The results of a role."""
        return tuple(each for each in self.tujuan if each.pemilik == role)

    def person(self, role: str) -> Pegawai | None:
        """The person in a role, if the annex prints an SKP for it."""
        return next((each for each in self.pegawai if each.peran == role), None)

    def targets(self, goal: Tujuan) -> tuple[str, ...]:
        """The targets of a result: its own, or those of its row in the SKP."""
        if goal.target is not None:
            return (goal.target,)
        person = self.person(goal.pemilik)
        if person is None:
            return ()
        rows = (row for row in person.skp.hasil_kerja if row.no == goal.rencana)
        return tuple(each.target for row in rows for each in row.indikator)


def load(path: Path = DATA) -> Kasus:
    """Read the case; an unknown or missing key is an error."""
    converter = Converter(forbid_extra_keys=True)
    return converter.structure(json.loads(path.read_text("utf-8")), Kasus)
