/** Says what of an address is not in this page. What it says is hostile, and becomes nothing but text. */

import { isolated } from "../element.mjs";
import { counted, t } from "../strings.mjs";

const MOST = 3, MOST_LETTERS = 60;

/** Return what of an address is not here, in words and elements; beyond a few only how much more. */
export function astrayWords(astray) {
  const few = astray.slice(0, MOST).map((text) => isolated(text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text));
  const more = astray.length > MOST ? [` ${counted("astray.more", astray.length - MOST)}`] : [];
  return [`${t("astray")} `, ...few.flatMap((each, at) => (at ? ["; ", each] : [each])), ...more, " "];
}
