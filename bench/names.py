"""How often the right record is found however its name was written, against rapidfuzz and nomenklatura.

The lists are our own (tests/data/names/README.md): each variant is asked for among a thousand actors, most of them made
up of the same names. Half of the records are held out: no table or threshold was chosen by looking at them. The actors
of the bundled dataset are asked for by each of their other names. Where the public files are at hand
(ACTORGRAPH_REAL), the many names of one man are asked for too. nomenklatura gets an environment of its own in build/.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import subprocess
import time
import venv
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from anyascii import anyascii
from rapidfuzz import fuzz, process

from actorgraph import load
from actorgraph.names import NameIndex, meant
from actorgraph.names.compare import compare

ROOT = Path(__file__).parents[1]
LISTS = ROOT / "tests" / "data" / "names"
ACTORS, MANY = 1_000, 10_000
FIVE = 5
FIRST = """
Muhammad Ahmad Ali Hasan Husayn Mahmud Mustafa Khalid Salim Salih Said Ibrahim Ismail Yusuf Umar Uthman Abdullah
Karim Nasir Jamal Kamal Tariq Walid Ziyad Faisal Majid Rashid Hamid Qasim Jafar Rida Mahdi Sadiq Baqir Musa Isa
Yunus Dawud Sergei Ivan Aleksandr Vladimir Dmitri Nikolai Ruslan Aslan Shimon David Yosef Moshe Avraham Maryam
Fatima Zaynab Layla Amina
"""
LAST = """
Haddad Najjar Khoury Tikriti Dulaymi Basri Baghdadi Halabi Dimashqi Masri Maghribi Tunisi Jazairi Libi Sudani
Yamani Hijazi Najdi Qahtani Utaybi Shammari Harbi Ghamdi Zahrani Otaibi Shirazi Isfahani Tabrizi Mashhadi Kermani
Yazdi Hamadani Karimi Ahmadi Rahimi Hosseini Mousavi Jafari Rezai Barzinji Talabi Zangana Jaf Ivanov Petrov Sidorov
Volkov Magomedov Aliyev Umarov Cohen Levi Mizrahi Peretz Biton Akhund Haqqani Durrani Popal Noorzai Achakzai
Warsame Farah Jama Abdi Traore Keita
"""


class Case(NamedTuple):
    """A text that is asked for, and the record it means."""

    text: str
    meant: str
    half: str
    script: str


def main() -> None:
    """Measure all matchers on all lists and print a line for each."""
    cases = list(read_cases(LISTS / "variants.txt"))
    names = sorted({case.meant for case in cases})
    for title, asked, records in (
        (f"our list, {ACTORS} actors", cases, [*names, *made_up(ACTORS - len(names), names)]),
        ("the bundled actors, each by its other names", *bundled()),
        *real_cases(names),
    ):
        print(f"{title}: {len(asked)} variants among {len(records)}")
        report(asked, records)
    print(f"meant by itself among {ACTORS}: {automatic(cases, names)}")
    pairs = read_pairs(LISTS / "different.txt")
    ours = [pair for pair in pairs if compare(*pair).same]
    print(f"pairs of different people and groups taken for one: {len(ours)} of {len(pairs)}")
    scale(cases, names)


def report(cases: Sequence[Case], records: list[str]) -> None:
    """Print what each matcher finds."""
    for name, found in (("actorgraph", ours_of), ("WRatio on anyascii", wratio_of), ("nomenklatura", peer_of)):
        before = time.perf_counter()
        answers = found([case.text for case in cases], records)
        if answers is None:
            print(f"  {name}: skipped, it could not be installed from the package registry")
            continue
        each = (time.perf_counter() - before) / len(cases) * 1e6
        parts = [f"{part} {recalls(cases, answers, keep)}" for part, keep in PARTS.items() if any(map(keep, cases))]
        print(f"  {name}: {'; '.join(parts)}; {each:.0f} us a query")


PARTS: dict[str, Callable[[Case], bool]] = {
    "all": lambda _: True,
    "held out": lambda case: case.half == "held out",
    "Latin": lambda case: case.script == "latin",
    "Arabic": lambda case: case.script == "arabic",
}


def recalls(cases: Sequence[Case], answers: list[list[str]], keep: Callable[[Case], bool]) -> str:
    """Return recall at one and at five in hundredths."""
    kept = [(case.meant, answer) for case, answer in zip(cases, answers, strict=True) if keep(case)]
    one = sum(answer[:1] == [right] for right, answer in kept)
    five = sum(right in answer[:FIVE] for right, answer in kept)
    return f"{100 * one / len(kept):.1f}/{100 * five / len(kept):.1f}"


def automatic(cases: Sequence[Case], names: list[str]) -> str:
    """Return how many variants every command takes for one record, and whether it is the right one."""
    index = NameIndex((name, name) for name in [*names, *made_up(ACTORS - len(names), names)])
    found = [(case.meant, meant(index.like(case.text))) for case in cases]
    taken = [(right, matches[0].id) for right, matches in found if len(matches) == 1]
    several = sum(len(matches) > 1 for _, matches in found)
    wrong = sum(right != key for right, key in taken)
    return f"{len(taken)} of {len(found)}, {wrong} of them wrong; {several} ambiguous, the others suggested"


def ours_of(texts: list[str], records: list[str]) -> list[list[str]]:
    """Return our five best for each text."""
    index = NameIndex((name, name) for name in records)
    return [[match.id for match in index.like(text, limit=FIVE)] for text in texts]


def wratio_of(texts: list[str], records: list[str]) -> list[list[str]]:
    """Return rapidfuzz's five best for each text, both in ASCII."""
    plain = {name: anyascii(name).lower() for name in records}
    return [
        [key for _, _, key in process.extract(anyascii(text).lower(), plain, scorer=fuzz.WRatio, limit=FIVE)]
        for text in texts
    ]


def read_cases(path: Path) -> Iterator[Case]:
    """Yield the cases of a list; which half a record is in is settled by its name."""
    for line in path.read_text(encoding="utf-8").splitlines():
        right, _, variants = line.partition(" = ")
        half = "held out" if hashlib.sha256(right.encode()).digest()[0] % 2 else "tuned"
        for text in variants.split(" | "):
            yield Case(text, right, half, script(text))


def script(text: str) -> str:
    """Return the script of a text, as far as it matters here."""
    if any("\u0600" <= letter <= "\u06ff" for letter in text):
        return "arabic"
    return "latin" if all(letter < "\u0370" or letter == "’" for letter in text) else "other"


def read_pairs(path: Path) -> list[tuple[str, str]]:
    """Return pairs of names of different people or groups."""
    pairs = [line.split(" | ") for line in path.read_text(encoding="utf-8").splitlines()]
    return [(one, other) for one, other in pairs]


def made_up(count: int, taken: list[str]) -> list[str]:
    """Return names made of common ones, the same every time."""
    chance = random.Random(1)  # noqa: S311 - the same names every time
    found: dict[str, None] = {}
    while len(found) < count:
        first, last = chance.choices(FIRST.split(), k=chance.choice((1, 2, 2, 3))), chance.choice(LAST.split())
        found[" ".join([*first, chance.choice(("", "al-")) + last])] = None
    return [name for name in found if name not in taken][:count]


def bundled() -> tuple[list[Case], list[str]]:
    """Return the aliases of the bundled actors as cases, and their names as records."""
    actors = load().dataset.actors.values()
    cases = [Case(each.name, actor.name, "", script(each.name)) for actor in actors for each in actor.aliases]
    return cases, [actor.name for actor in actors]


def real_cases(names: list[str]) -> Iterator[tuple[str, list[Case], list[str]]]:
    """Yield the many names of one man, asked for among made-up ones, where the public file is at hand."""
    path = Path(os.environ.get("ACTORGRAPH_REAL") or ROOT.parent / "shared" / "real") / "names" / "putin_names.txt"
    if path.is_file():
        right = "Vladimir Vladimirovich Putin"
        texts = path.read_text(encoding="utf-8").split("\n")
        cases = [Case(text.strip(), right, "", script(text)) for text in texts if text.strip()]
        yield "the many names of one man", cases, [right, *made_up(ACTORS - 1, names)]


def scale(cases: list[Case], names: list[str]) -> None:
    """Print what ten thousand actors cost."""
    records = [*names, *made_up(MANY - len(names), names)]
    before = time.perf_counter()
    index = NameIndex((name, name) for name in records)
    index.like("nobody")
    built = time.perf_counter() - before
    seconds = []
    for case in cases:
        before = time.perf_counter()
        index.like(case.text, limit=FIVE)
        seconds.append(time.perf_counter() - before)
    seconds.sort()
    median, most = seconds[len(seconds) // 2] * 1e6, seconds[len(seconds) * 95 // 100] * 1e6
    print(f"{MANY} actors: index {built:.2f} s, once; a query {median:.0f} us, 95 of 100 within {most:.0f} us")


PEER = """
import json, sys
from nomenklatura.matching import LogicV2
from nomenklatura.matching.types import ScoringConfig
from nomenklatura.matching.logic_v2.names import name_match
from followthemoney import model

asked = json.load(open(sys.argv[1], encoding="utf-8"))
config = LogicV2.default_config()

def named(schema, name):
    return model.get_proxy({"id": name, "schema": schema, "properties": {"name": [name]}})

records = [named("Person", name) for name in asked["records"]]
found = []
for text in asked["texts"]:
    query = named("Person", text)
    scored = sorted(((-name_match(query, record, config).score, record.id) for record in records))
    found.append([name for score, name in scored[:5] if score < 0])
json.dump(found, sys.stdout)
"""


def peer_of(texts: list[str], records: list[str]) -> list[list[str]] | None:
    """Return the five best of nomenklatura's matcher, or None where it can't be installed."""
    python = _peer()
    if python is None:
        return None
    folder = python.parents[1]
    (folder / "asked.json").write_text(json.dumps({"texts": texts, "records": records}), encoding="utf-8")
    (folder / "peer.py").write_text(PEER, encoding="utf-8")
    ran = subprocess.run([python, folder / "peer.py", folder / "asked.json"], check=True, stdout=subprocess.PIPE)
    answers: list[list[str]] = json.loads(ran.stdout)
    return answers


def _peer() -> Path | None:
    folder = ROOT / "build" / "nomenklatura"
    python, stamp = folder / "bin" / "python", folder / "made.stamp"
    if not stamp.exists():
        venv.create(folder, clear=True, with_pip=True)
        install = [str(python), "-m", "pip", "install", "--quiet", "nomenklatura>=4.17"]
        if subprocess.run(install, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode:
            return None
        stamp.touch()
    return python


if __name__ == "__main__":
    main()
