"""The scores and thresholds by which names are judged, in one place. Numbers only."""

EXACT = 1.0
"""The score of a record's own name, in whatever writing; the automatic threshold."""
NEARLY = 0.98
"""The most that a name scores which is not the same."""
MARGIN = 0.1
"""How far behind the next record must be for a name written otherwise to mean one alone."""
OTHER_SCRIPT = 0.85
"""What a name in another script counts where the record has one in the script that is asked in."""
FLOOR = 0.3
"""Scores under this are no match."""
WHOLLY = 0.4
"""The least that a name scores all of whose words are in the other, however long that is."""
WITHOUT_A_WORD = 0.4
"""The same, where no word of one is surely a word of the other."""
SURE = 0.9
"""Words at least so like each other are surely one."""
MATCHED = 0.65
"""Words alike less than this do not go together."""
JOINED = 0.85
"""Two words are put together for a third that is at least so like them."""
WEAK = 0.5
"""Under this the letters as a whole are looked at too; they never bring a score over it."""
LETTERS = 0.3
"""What likeness of letters loses against likeness of words."""
ANOTHER_ORDER = 0.96
"""What a name counts whose words stand in another order."""
ANOTHER_NUMBER = 0.85
"""What a name counts that has a number, or a "Jr.", which the other has not."""
BOTH_HAVE_MORE = 0.95
"""What names count that both have words which the other has not."""
