/** Undo and redo: the states that were, and those that were taken back. */

const MOST = 200;

/** Return a history that begins with a state. */
export function historyOf(state) {
  return { past: [], now: state, future: [], merge: "" };
}

function isNews({ now }, patch) {
  return Object.entries(patch).some(([key, value]) => JSON.stringify(value) !== JSON.stringify(now[key]));
}

/**
 * Return the history after a change; the same where nothing changes. Changes one after another with the same `merge`, as of a
 * slider, are undone as one.
 */
export function changed(history, patch, merge = "") {
  if (!isNews(history, patch)) return history;
  const now = { ...history.now, ...patch };
  const past = merge && merge === history.merge ? history.past : [...history.past, history.now].slice(-MOST);
  return { past, now, future: [], merge };
}

/** Return the history with a change that belongs to what is there already, and is no step of its own. */
export function amended(history, patch) {
  if (!isNews(history, patch)) return history;
  return { ...history, now: { ...history.now, ...patch } };
}

/** Return the history with its last change taken back; the same where there is none. */
export function steppedBack(history) {
  if (!history.past.length) return history;
  return { past: history.past.slice(0, -1), now: history.past.at(-1), future: [history.now, ...history.future], merge: "" };
}

/** Return the history with what was taken back done again; the same where nothing was. */
export function steppedOn(history) {
  if (!history.future.length) return history;
  return { past: [...history.past, history.now], now: history.future[0], future: history.future.slice(1), merge: "" };
}
