/** What is folded on screen and must not be on paper. Knows elements only. */

const FOR_PAPER = "data-for-paper";

/** Open all that is closed inside an element while it is printed, and close it again. */
export function unfoldForPaper(root, isPaper) {
  for (const each of root.querySelectorAll(isPaper ? "details:not([open])" : `details[${FOR_PAPER}]`)) {
    each.toggleAttribute(FOR_PAPER, isPaper);
    each.open = isPaper;
  }
}
