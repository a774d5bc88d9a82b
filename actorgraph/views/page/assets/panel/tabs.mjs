/** Makes a row of tabs one stop of the Tab key, which arrow keys walk. */

/** Wire a list of tabs that are elements with a click of their own; hidden ones are passed over. */
export function wireTabs(list) {
  list.addEventListener("keydown", (event) => {
    const tabs = [...list.querySelectorAll("[role=tab]")].filter(({ hidden }) => !hidden), at = tabs.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined || at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const next = tabs[(to + tabs.length) % tabs.length];
    next.click();
    next.focus();
  });
}

/** Mark one tab of a list as chosen; the others wait for arrow keys. */
export function markTab(list, id) {
  for (const tab of list.querySelectorAll("[role=tab]")) {
    tab.setAttribute("aria-selected", String(tab.id === id));
    tab.tabIndex = tab.id === id ? 0 : -1;
  }
}
