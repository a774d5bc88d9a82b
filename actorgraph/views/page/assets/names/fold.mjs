/** Texts as a search compares them: case, accents, apostrophes and letter variants folded away. */

const VARIANTS = new Map([
  ["ى", "ي"], ["ی", "ي"], ["ې", "ي"], ["ک", "ك"], ["ة", "ه"], ["ە", "ه"], ["ہ", "ه"], ["ـ", ""],
  ["ß", "ss"], ["ø", "o"], ["ł", "l"], ["đ", "d"], ["ı", "i"], ["æ", "ae"], ["œ", "oe"],
]);
const VARIANT = new RegExp(`[${[...VARIANTS.keys()].join("")}]`, "gu");

/** Return a text without case, accents, vowel signs, apostrophes and hyphens. */
export function fold(text) {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u200c\u200d'’‘`ʻʼʾʿ"“”]/gu, "")
    .toLowerCase()
    .replace(VARIANT, (letter) => VARIANTS.get(letter))
    .replace(/[\s\p{Pd}_.,:;()/]+/gu, " ")
    .trim();
}
