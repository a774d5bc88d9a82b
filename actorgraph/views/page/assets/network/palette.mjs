/** The page's colours for a canvas, which cannot name them as a style sheet does. */

const COLOURS = ["background", "band", "pen", "text", "muted", "rule", "person", "body", "state", "command", "attack", "support", "answer", "structure", "focus"];

/** Return the colours of the theme that is on. */
export function readPalette() {
  const styles = getComputedStyle(document.documentElement);
  return Object.fromEntries(COLOURS.map((key) => [key, styles.getPropertyValue(`--${key}`).trim()]));
}

/** Call back whenever the theme changes. */
export function onTheme(act) {
  new MutationObserver(act).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
}

/** Return a colour `#rrggbb` with an opacity. */
export function clear(colour, opacity) {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return `rgba(${red}, ${green}, ${blue}, ${opacity})`;
}
