/** Copies text. Where the clipboard is forbidden, as in a frame, the text is shown so that it can be copied by hand. */

import { element } from "../element.mjs";
import { t } from "../strings.mjs";

/** Return a button that copies what `make` gives, and says so. */
export function copyButton(make, label = t("copy.markdown")) {
  const button = element("button", { type: "button", class: "copy" }, label);
  button.addEventListener("click", () => copyText(make()));
  return button;
}

/** Copy a text, or show it; either way it is said aloud. */
export async function copyText(text, done = t("copy.done")) {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    showText(text);
  }
}

/** Say something in passing: it is read aloud, and seen for a moment. */
export function say(text) {
  const live = document.getElementById("live"), note = document.getElementById("note");
  live.textContent = text;
  note.textContent = text;
  note.hidden = false;
  setTimeout(() => { note.hidden = true; }, 2500);
}

function showText(text) {
  const area = element("textarea", { rows: 14, readonly: true, "aria-label": t("copy.by-hand") });
  area.value = text;
  const dialog = element("dialog", { class: "by-hand", "aria-label": t("copy.by-hand") },
    element("p", {}, t("copy.by-hand")), area,
    element("button", { type: "button", onclick: () => dialog.close() }, t("help.close")));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  area.select();
}
