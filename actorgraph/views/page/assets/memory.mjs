/** What outlives a page: the theme, in the browser's memory. That may be forbidden. */

/** Return the theme to begin with: the remembered one, else the system's. */
export function firstTheme(remembered, prefersDark) {
  if (remembered === "dark" || remembered === "light") return remembered;
  return prefersDark ? "dark" : "light";
}

/** Return a remembered value, or null where memory is forbidden, as in a sandboxed frame. */
export function recall(key, storage = () => globalThis.localStorage) {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

/** Remember a value where that is allowed. */
export function remember(key, value, storage = () => globalThis.localStorage) {
  try {
    storage().setItem(key, value);
  } catch {
    // A sandboxed frame has no memory; the choice then lasts as long as the page.
  }
}
