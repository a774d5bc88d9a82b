"""Which sounds a letter may stand for, script by script. Tables only.

A letter, or two written for one, stands for a set of sounds, because transliterations differ: an Iranian writes ق as
gh, an Egyptian ج as g, a Frenchman ش as ch. Two letters may be the same where their sets meet. This goes one step and
no further: that q may be gh and gh may be g makes no two other letters alike. Hence a "ḍ that is said as z" is a
sound of its own (ḍz): ض may be d or z, and d and z are not the same for that.
"""

from __future__ import annotations

SOUNDS = ("b p t ṭ θ j č ḥ x d ð r z ž s š ṣ ḍ ẓ ġ f q k g l m n v w h y ц ðd ḍz θs θt").split()
BIT = {sound: 1 << place for place, sound in enumerate(SOUNDS)}


def sounds(names: str) -> int:
    """Return a set of sounds, as bits."""
    return sum({BIT[name] for name in names.split()})


A, I, U, LONG, UNWRITTEN, SILENT = 1, 2, 4, 8, 16, 32  # noqa: E741 - the three vowels
"""Vowels, as bits: the three of Arabic, whether it takes a letter to write it, that a script left it out, and a final e that may be silent."""

LATIN = {
    spelling: sounds(names)
    for spelling, names in {
        "b": "b", "p": "p", "t": "t ṭ θt", "d": "d ḍ ðd", "r": "r", "z": "z ð ẓ ḍz", "s": "s ṣ θs", "f": "f", "k": "k q",
        "q": "q", "g": "g j q ġ", "l": "l", "m": "m", "n": "n", "v": "v w", "w": "w v", "h": "h ḥ", "y": "y", "j": "j ž y",
        "c": "k q j", "x": "x ḥ", "kh": "x", "gh": "ġ q", "sh": "š", "ch": "č š x", "th": "θ t ṭ θs θt ð", "dh": "ð ḍ ẓ ðd ḍz", "zh": "ž j",
        "ph": "f", "ck": "k q", "dj": "j", "dzh": "j", "tch": "č", "tsch": "č", "sch": "š", "dsch": "j", "ts": "ц ṣ",
        "tz": "ц ṣ", "ll": "l",
        "ċ": "s č j ц", "ç": "č", "č": "č", "ć": "č", "ş": "š", "ș": "š", "š": "š", "ś": "š", "ğ": "ġ", "ġ": "ġ", "ž": "ž", "ż": "ž", "ź": "ž",
        "ḥ": "ḥ", "ḫ": "x", "ẖ": "x", "ṣ": "ṣ", "ṭ": "ṭ", "ḍ": "ḍ ḍz", "ẓ": "ẓ", "ṯ": "θ θs θt", "ḏ": "ð ðd", "ǧ": "j", "ĵ": "j",
        "ł": "l", "ñ": "n", "đ": "d ð", "þ": "θ", "ð": "ð", "ĥ": "x h ḥ", "ĝ": "g j q ġ h ḥ",
    }.items()
}  # fmt: skip
"""Latin spellings of consonants, the longest first taken; ċ is a c before e or i."""

VOWELS = {
    **dict.fromkeys(("a", "aa", "â", "ā", "á", "à", "ä", "ã", "å"), A),
    **dict.fromkeys(("e", "ə", "ê", "é", "è", "ë", "ē", "ĕ"), A | I),
    **dict.fromkeys(("i", "ee", "ie", "î", "ī", "í", "ì", "ï", "ı", "ea", "ii", "iy", "yi", "ij", "ı"), I),
    **dict.fromkeys(("u", "o", "oo", "ou", "û", "ū", "ú", "ù", "ü", "ô", "ō", "ó", "ò", "ö", "uu", "ue", "oe"), U),
    **dict.fromkeys(("ai", "ei", "ay", "ey", "ej", "eï", "aï", "eí", "ēy", "ae"), A | I | LONG),
    **dict.fromkeys(("au", "aw", "ow", "ao", "eu"), A | U | LONG),
    **dict.fromkeys(("oi", "oy", "ui", "uy"), I | U | LONG),
}  # fmt: skip
"""Latin spellings of vowels. An e may be an a or an i; two together need a letter even where vowels are left out."""

ARABIC = {
    letter: sounds(names)
    for letter, names in {
        "ب": "b p", "پ": "p", "ت": "t", "ث": "θ θs θt", "ج": "j g", "چ": "č", "ح": "ḥ", "خ": "x", "د": "d", "ذ": "ð ðd", "ر": "r",
        "ز": "z", "ژ": "ž", "س": "s", "ش": "š", "ص": "ṣ", "ض": "ḍ ḍz", "ط": "ṭ", "ظ": "ẓ", "غ": "ġ g", "ف": "f v", "ڤ": "v",
        "ق": "q", "ک": "k", "گ": "g", "ڞ": "ц ṣ", "ل": "l", "م": "m", "ن": "n", "ه": "h",
    }.items()
}  # fmt: skip
ARABIC_VOWELS = {
    "ا": A | LONG,
    "و": U | A | LONG,
    "ی": I | A | LONG,
    "ۆ": U | LONG,
    "ێ": I | LONG,
    "ە": A | I,
    "ع": A | I | U,
    "ء": A | I | U,
}

ARABIC_FOR_ONE = (("تش", "چ"), ("تس", "ڞ"), ("تز", "ڞ"))
"""Two Arabic letters that stand for one foreign sound; ڞ is in no word of its own."""

HEBREW = {
    letter: sounds(names)
    for letter, names in {
        "ב": "b v", "ג": "g j ġ", "ד": "d ð", "ה": "h", "ז": "z ž", "ח": "ḥ x h", "ט": "t ṭ", "כ": "k x", "ך": "k x",
        "ל": "l", "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s", "פ": "p f", "ף": "p f", "צ": "ц ṣ č", "ץ": "ц ṣ č",
        "ק": "q k", "ר": "r", "ש": "š s", "ת": "t θ",
    }.items()
}  # fmt: skip
HEBREW_VOWELS = {"א": A | I | U, "ו": U | A | LONG, "י": I | A | LONG, "ע": A | I | U}

CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "ĝ", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "ĥ", "ц": "ts",
    "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "yu", "я": "ya", "і": "i", "ї": "i",
    "є": "e", "ґ": "g", "ў": "w", "қ": "q", "ғ": "gh", "ҳ": "h", "һ": "h", "ң": "n", "ө": "o", "ү": "u", "ұ": "u", "ә": "a",
    "ҷ": "j", "ӣ": "i", "ӯ": "u", "ј": "y", "љ": "l", "њ": "n", "ђ": "dj", "ћ": "ch", "џ": "dzh", "ѓ": "g", "ќ": "k",
}  # fmt: skip
"""Cyrillic letters in Latin; ĥ and ĝ because Russian writes h as х or г."""
CYRILLIC_LETTERS = str.maketrans(CYRILLIC)

NEAR = tuple(
    sounds(names)
    for names in (
        "k q g ġ x", "x ḥ h", "t ṭ d θ θt", "d ð ḍ z", "s ṣ θ š ц θs", "š č ž j ц", "z ž ð ẓ ḍ s", "j g ž y", "b p v", "f v p", "v w", "m n",
    )
)  # fmt: skip
"""Sounds that are taken for each other by who hears them; such a pair costs less than two strangers."""

CLASSES = {
    sound: letter
    for letter, names in {
        "k": "k q g ġ x", "d": "d ð ḍ ẓ z", "t": "t ṭ", "s": "s ṣ θ š č ц", "j": "j ž y", "b": "b p", "f": "f v",
        "l": "l", "m": "m", "n": "n", "r": "r",
    }.items()
    for sound in names.split()
}  # fmt: skip
"""The classes of which a name's key is made; h, w and y come and go in spelling and are in none."""
