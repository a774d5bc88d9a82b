"""The texts of an answer on paths, with holes. Python fills them for the terminal; a page's script fills the same."""

from __future__ import annotations

from actorgraph.graph.path_options import MAX_HOPS

TEXTS = {
    "found": "From {start} to {goal}: {count}.",
    "none_before_cut": "From {start} to {goal}: no path found before the search was cut; there may be some.",
    "none": "No path from {start} to {goal} under these conditions.",
    "one_path": "1 path",
    "paths": "{number} paths",
    "cut_before": "{paths}, proven to be the best; then the search was cut, and there may be more",
    "cut_after": "{paths}, proven to be the best; whether there are more was not found out (the search was cut)",
    "more": "{paths}, the best of more",
    "all": "{paths}, all there are",
    "all_left": "{paths}, all there are in this selection",
    "asked": "Asked for: {conditions}.",
    "order": "Order: {order}.",
    "by_hops": "fewest hops first; among equals the strongest evidence, worst hop compared first; then ids",
    "by_evidence": (
        "strongest evidence first: fewest hops of the weakest, then of the next weakest, and so on; then ids"
    ),
    "path": "Path {number}, {hops}: {names}",
    "one_hop": "1 hop",
    "hops": "{number} hops",
    "hop_title": "Hop {number}: {here} … {there}",
    "passes": "Passes through {passed}.",
    "weakest": "Weakest: {weakest}.",
    "hop": "hop {number}",
    "these_hops": "hops {most} and {last}",
    "why": "{what} ({why})",
    "stands_on": "From {dataset} {version}, digest {digest}.",
    "joins": "A path joins separate claims; it is not itself a claim of any source.",
    "wider": "With {option} there are paths, which say less than they may seem to.",
}
"""What is said of paths, of each path, and of what is not found."""

CONDITIONS = {
    "at_most": "at most {hops}",
    "pattern": "kinds as in the pattern “{pattern}”, narrower kinds included",
    "only_over": "only over {kinds}, narrower kinds included",
    "not_over": "not over {kinds}, narrower kinds included",
    "directed": "links followed from subject to object only",
    "through": "through {names}",
    "through_all": "through {names}, in any order",
    "not_through": "not through {names}",
    "in_time": "no hop certain to be earlier than the one before it",
    "also_through": "also through {what}, although they join nobody by themselves",
    "denied": "also over links that are denied, doubted, withdrawn, unsupported or our own reading",
    "hypothetical": "also over what is conditional, planned or expected",
    "and": " and ",
}
"""Under which conditions paths were looked for."""

OPTIONS = {
    "through": "--through all",
    "denied": "--include-denied",
    "hypothetical": "--include-hypothetical",
    "directed": "no --directed",
    "kinds": "no --via and --not-via",
    "pattern": "no --pattern",
    "waypoints": "no --waypoint",
    "avoid": "no --avoid",
    "in_time": "no --in-time",
    "max_hops": f"--max-hops {MAX_HOPS}",
}
"""What would widen a search, as it is asked for on the command line, in the order in which it is offered."""

OPTIONS_IN_WORDS = {
    "through": "what joins nobody by itself",
    "denied": "links that are denied, doubted, withdrawn, unsupported or our own reading",
    "hypothetical": "what is conditional, planned or expected",
    "kinds": "no kind of link avoided",
    "waypoints": "no waypoint",
    "avoid": "nobody and nothing avoided",
    "max_hops": f"up to {MAX_HOPS} hops",
}
"""The same where there is no command line, as far as it can be asked for there."""
