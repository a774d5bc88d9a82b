"""What the families of links are called in a heading."""

from __future__ import annotations

FAMILIES = {
    "command": "Command and membership",
    "tie": "Ties",
    "support": "Support",
    "attack": "Attacks",
    "words": "Words",
    "conduct": "Conduct",
    "place": "Places",
    "lineage": "Lineage",
}
