#!/usr/bin/env python3
"""Writes the tables of Sources/Front/Screen/Text/Unicode from the Unicode properties in the package `regex`.

    pip install regex==2025.11.3     # Unicode 17.0; unlike unicodedata it knows Line_Break
    python3 tables.py

A table is text: runs of scalars from U+0000 upwards, each its length in hexadecimal and its class in capitals.
"""
import pathlib
import regex
import textwrap

FOLDER = pathlib.Path(__file__).resolve().parents[3] / "Sources/Front/Screen/Text/Unicode"
# Planes 0 and 1. Above there are ideographs, tags and variation selectors: ScalarTable says so in three lines.
SCALARS = [n for n in range(0x20000) if not 0xD800 <= n < 0xE000]


def having(properties):
    matches = regex.compile(f"[{properties}]").match
    return {n for n in SCALARS if matches(chr(n))}


unassigned = having(r"\p{Cn}")
pictographs = having(r"\p{Extended_Pictographic}")
# In these blocks (CJK, and emoji of versions to come) an unassigned scalar counts as wide already.
wide_blocks = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x1FA70, 0x1FAFF)]
wide_unassigned = {n for low, high in wide_blocks for n in range(low, high + 1)} & unassigned
east_asian = having(r"\p{East_Asian_Width=W}\p{East_Asian_Width=F}") - unassigned | wide_unassigned
half_width = having(r"\p{East_Asian_Width=H}")


def glyph_classes():
    """See GlyphClass."""
    emoji = having(r"\p{Emoji}") & pictographs
    # Half of a flag alone is a narrow letter.
    wide = (east_asian | having(r"\p{Emoji_Presentation}")) - having(r"\p{Regional_Indicator}")
    # Signs that stand before Arabic and Syriac numbers have a width although they are format characters.
    format = having(r"\p{Cf}") - having(r"\p{Prepended_Concatenation_Mark}")
    joiners = {0x200C, 0x200D}
    dropped = having(r"\p{Cc}\p{Zl}\p{Zp}") | format - joiners
    # The vowels and finals of a Hangul syllable stand in the columns of its first consonant.
    jamo = having(r"\p{Hangul_Syllable_Type=V}\p{Hangul_Syllable_Type=T}")
    marks = having(r"\p{Mn}\p{Me}") | joiners | jamo
    for n in SCALARS:
        if n in dropped:
            yield n, "D"
        elif n in marks:
            yield n, "M"
        elif n in pictographs:
            yield n, "E" if n in wide else "S" if n in emoji else "P"
        else:
            yield n, "W" if n in wide else "N"


def line_classes():
    """See LineClass. What LB1 resolves without context is resolved here."""
    names = "AI AK AL AP AS B2 BA BB BK CB CJ CL CM CP CR EB EM EX GL H2 H3 HH HL HY ID IN IS JL JT JV LF NL NS NU"
    names += " OP PO PR QU RI SA SG SP SY VF VI WJ XX ZW ZWJ"
    classes = {}
    for name in names.split():
        for n in having(rf"\p{{Line_Break={name}}}"):
            classes[n] = name
    marks = having(r"\p{Mn}\p{Mc}")
    opening, closing = having(r"\p{Pi}"), having(r"\p{Pf}")
    for n in SCALARS:
        name = classes[n]
        if name in ("AI", "SG", "XX"):
            name = "AL"
        if name == "SA":
            name = "CM" if n in marks else "AL"
        if name == "CJ":
            name = "NS"
        if name == "QU":
            name = "QI" if n in opening else "QF" if n in closing else "QU"
        if name == "ID" and n in pictographs and n in unassigned:
            name = "EU"
        name = {"B2": "BD", "H2": "HD", "H3": "HT", "ZWJ": "ZJ"}.get(name, name)
        if n == 0x25CC:
            name = "DC"
        yield n, name + ("W" if n in east_asian or n in half_width else "")


def runs(classes):
    text, start, current = "", 0, None
    previous = -1
    for n, name in classes:
        # A gap is the surrogates: the run before them goes on.
        if name != current:
            if current is not None:
                text += f"{n - start:x}{current}"
            start, current = n, name
        previous = n
    return text + f"{previous + 1 - start:x}{current}"


def write(name, comment, text):
    lines = textwrap.wrap(text, 116)
    body = "\n".join(f"    {line}\\" for line in lines)[:-1]
    swift = f'/// {comment}\n///\n/// Made by Tests/ScreenTests/Tables/tables.py from Unicode 17.0; not written by hand.\n'
    swift += f'extension ScalarTable {{\n  static let {name}: StaticString = """\n{body}\n    """\n}}\n'
    (FOLDER / f"ScalarTable+{name[0].upper()}{name[1:]}.swift").write_text(swift)


write("glyphs", "The class of each scalar for a cell: runs of a length in hexadecimal and a letter of `GlyphClass`.",
      runs(glyph_classes()))
write("breaks", "The class of each scalar for line breaking: runs of a length in hexadecimal and a name of `LineClass`,\n"
      "/// with W after it when its East Asian width is fullwidth, wide or halfwidth.", runs(line_classes()))
