"""Datasets made up by a seed: so many actors, so many attacks and words, linked as real ones are."""

from datetime import date, timedelta
from random import Random
from typing import Any

Records = dict[str, dict[str, Any]]
Links = list[tuple[str, str, str, dict[str, Any]]]

_FIRST = [
    "Ada",
    "Boro",
    "Cael",
    "Dorrin",
    "Esk",
    "Farid",
    "Gwen",
    "Hasan",
    "Ivo",
    "Jamila",
    "Karim",
    "Lior",
    "Mara",
    "Nadim",
    "Osric",
    "Petra",
]
_LAST = [
    "Quill",
    "Rahal",
    "Sarkis",
    "Tarn",
    "Ushek",
    "Varga",
    "Wendt",
    "Yusuf",
    "Zoran",
    "al-Amin",
    "ben-Dov",
    "Kestrel",
    "Marwan",
    "Obrist",
]
_PLACES = ["Ostrel", "Karsa", "Pell", "Tarsk", "Vell", "Moran", "Drava", "Sund", "Iskar", "Belor", "Nurra", "Hesk"]
_TARGETS = ["harbour", "refinery", "consulate", "barracks", "bridge", "lighthouse", "depot", "airfield"]
_START = date(2031, 1, 3)


def invented(seed: int, *, actors: int, attacks: int, words: int = 4) -> tuple[Records, Records, Links]:
    """Return actors, incidents and links; the same for the same seed."""
    return _Invention(Random(seed), actors, attacks, words).records()  # noqa: S311 - made up, no secret


class _Invention:
    def __init__(self, chance: Random, actors: int, attacks: int, words: int) -> None:
        self.chance = chance
        self.people = [f"p{number:03}" for number in range(actors // 2)]
        self.groups = [f"g{number:03}" for number in range(actors - actors // 2)]
        self.attacks = [f"x{number:03}" for number in range(attacks)]
        self.sites = [f"s{number:03}" for number in range(max(1, attacks * 2 // 3))]
        self.words = [f"w{number:03}" for number in range(words)]
        self.links: dict[tuple[str, str, str], dict[str, Any]] = {}

    def records(self) -> tuple[Records, Records, Links]:
        pick = self.chance.choice
        actors: Records = {key: {"name": f"{pick(_FIRST)} {pick(_LAST)}"} for key in self.people}
        actors |= {
            key: {"name": f"{pick(_LAST)} {pick(('Brigade', 'Corps of the strait', 'Front'))}", "kind": "group"}
            for key in self.groups
        }
        actors |= {key: {"name": f"{pick(_PLACES)} {pick(_TARGETS)}", "kind": "facility"} for key in self.sites}
        incidents: Records = {key: self._attack() for key in self.attacks}
        incidents |= {key: self._word() for key in self.words}
        self._command()
        self._blame()
        return actors, incidents, [(*key, claim) for key, claim in self.links.items()]

    def _attack(self) -> dict[str, Any]:
        kind = self.chance.choice(("Rockets at", "Raid on", "Fire at the", "Blast near the"))
        name = f"{kind} {self.chance.choice(_PLACES)} {self.chance.choice(_TARGETS)}"
        happened = self.chance.choice(("yes", "yes", "yes", "foiled"))
        return {"name": name, "happened": happened, **self._when()}

    def _word(self) -> dict[str, Any]:
        name = f"{self.chance.choice(('Statement of', 'Visit to', 'Talks in'))} {self.chance.choice(_PLACES)}"
        return {"name": name, "kind": self.chance.choice(("statement", "visit", "meeting")), **self._when()}

    def _when(self) -> dict[str, str]:
        if self.chance.random() < 0.15:
            return {}
        return {"when": (_START + timedelta(days=self.chance.randrange(400))).isoformat()}

    def _link(self, subject: str, kind: str, object_: str) -> None:
        roll = self.chance.random()
        claim: dict[str, Any] = {}
        if roll < 0.2:
            claim = {"basis": "quoted", "claimed_by": [self.chance.choice(self.people)]}
        elif roll < 0.35:
            claim = {"basis": "inferred_by_source"}
        if self.chance.random() < 0.15:
            claim["reading"] = "unclear"
        if subject != object_:
            self.links[subject, kind, object_] = claim

    def _command(self) -> None:
        pick = self.chance.choice
        for group in self.groups:
            self._link(pick(self.people), "leads", group)
            if self.chance.random() < 0.4:
                self._link(pick(self.groups), pick(("commands", "funds", "backs")), group)
        for person in self.people[1:]:
            if self.chance.random() < 0.5:
                self._link(pick(self.people), pick(("commands", "instructed")), person)

    def _blame(self) -> None:
        pick = self.chance.choice
        for attack in self.attacks:
            self._link(attack, "targeted", pick(self.sites))
            for _ in range(self.chance.choice((0, 1, 1, 1, 2))):
                self._link(
                    pick(self.people + self.groups), pick(("ordered", "attributed_attack", "instigated")), attack
                )
        for word in self.words:
            self._link(pick(self.people), pick(("issued", "attended")), word)
