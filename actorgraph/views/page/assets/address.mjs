/** The address of the page, whose fragment holds what is shown. */

/** Return what writes a fragment into the address, and what returns one that somebody else has written, or null. */
export function makeAddress(window) {
  let own = "";

  function write(hash) {
    if (hash === own) return;
    own = hash;
    try {
      window.history.replaceState(null, "", hash === "#" ? window.location.pathname + window.location.search : hash);
    } catch {
      window.location.hash = hash;
    }
  }

  return { write, strange: () => (window.location.hash === own ? null : window.location.hash) };
}
