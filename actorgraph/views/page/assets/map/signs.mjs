/** What a line's form puts on it: a quotation disc, a question mark, "if", a crossbar; a clock, and the number of a hop. */

const ORDER = ["quoted", "disputed", "unclear", "conditional"];

/** Return the signs of a line in the order in which they stand on it. */
export function signsOf({ forms }, { possible = false, hop = 0 } = {}) {
  return [...ORDER.filter((form) => forms.includes(form)), ...(possible ? ["possible"] : []), ...(hop ? [hop] : [])];
}
