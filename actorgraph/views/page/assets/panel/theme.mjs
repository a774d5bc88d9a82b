/** The theme: light or dark, as the page was made, as it was left, or as the system prefers. */

import { firstTheme, recall, remember } from "../memory.mjs";

const THEME_KEY = "actorgraph-theme";

/** Show the page in its first theme, which is `auto` or the one it was made with; return what turns it. */
export function makeTheme(button, made, prefersDark) {
  const root = document.documentElement;
  const set = (theme) => {
    root.dataset.theme = theme;
    button.setAttribute("aria-pressed", String(theme === "dark"));
  };
  set(firstTheme(made === "auto" ? recall(THEME_KEY) : made, prefersDark));
  return () => {
    set(root.dataset.theme === "dark" ? "light" : "dark");
    remember(THEME_KEY, root.dataset.theme);
  };
}
