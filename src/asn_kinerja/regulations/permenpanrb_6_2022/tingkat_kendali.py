"""How far a result should be in the hands of who owns it, by the group of posts.

The pyramid of performance and the sentences above it; no machinery.
"""

from __future__ import annotations

from asn_kinerja.skp.hasil_kerja import TingkatKendali
from asn_kinerja.skp.jabatan import Jabatan, JenjangJabatan

__all__ = ["kendali_paling_kurang", "piramida_kinerja"]

_OUTCOME, _ANTARA, _RENDAH, _SEDANG, _TINGGI = TingkatKendali

#: The tiers of the pyramid, by the least level of each.
_PIRAMIDA = {
    _RENDAH: (_OUTCOME, _ANTARA, _RENDAH),
    _SEDANG: (_ANTARA, _SEDANG),
    _TINGGI: (_TINGGI,),
}


def kendali_paling_kurang(jabatan: Jabatan) -> TingkatKendali | None:
    """The level that results of a post should at least reflect.

    Args:
        jabatan: The post.

    Returns:
        The level; `None` where the text refers to the step of a functional post, or nobody
        said which administrative post it is.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.A Tahap 2 huruf a angka 7, p. 28 (high officials: must);
        Tahap 5 huruf b to d, p. 44 (others: should).

    Examples:
        >>> kendali_paling_kurang(Jabatan("kasubdit", "JA", jenjang="pengawas")).value
        'Output Kendali Sedang'
        >>> kendali_paling_kurang(Jabatan("bidan-1", "JF")) is None
        True
    """
    if jabatan.kelompok.is_pimpinan:
        return _RENDAH
    if jabatan.jenjang is JenjangJabatan.PELAKSANA:
        return _TINGGI
    return _SEDANG if jabatan.ketua_tim or jabatan.jenjang else None


def piramida_kinerja(jabatan: Jabatan) -> tuple[TingkatKendali, ...]:
    """The levels that the pyramid of performance draws for a post.

    Args:
        jabatan: The post.

    Returns:
        The levels, the farthest first; nothing where the text refers to the step of a
        functional post.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.A, the figures on pp. 28 and 45.

    Examples:
        >>> [each.name for each in piramida_kinerja(Jabatan("t", "JF", ketua_tim=True))]
        ['OUTCOME_ANTARA', 'OUTPUT_KENDALI_SEDANG']
    """
    least = kendali_paling_kurang(jabatan)
    return () if least is None else _PIRAMIDA[least]
