// Put into a page before anything else runs. Notes in `window.__seen` what a text must never become: an element that
// loads, runs or redirects, an attribute that runs or leads where no reader may be led, a dialog or window that opens.
(() => {
  const seen = (window.__seen = []), known = new WeakSet();
  const ELEMENTS = "script, iframe, frame, object, embed, form, base, link, meta, style, audio, video, marquee, template, animate, set, math";
  const RUNS = /^(on.*|srcdoc|action|formaction|background|ping|is)$/i;
  const LEADS = ["href", "xlink:href", "src", "data"], HARMLESS = /^(#|https?:\/\/|mailto:|blob:|data:image\/)/;
  const found = (element) => [
    ...(element.matches(ELEMENTS) ? [element.localName] : []),
    ...[...element.attributes].flatMap(({ name, value }) => {
      if (RUNS.test(name)) return [`${name}=`];
      return LEADS.includes(name) && !HARMLESS.test(value) ? [`${name}=${value}`] : [];
    }),
  ];
  const within = (root) => [root, ...root.querySelectorAll("*")].filter((each) => each instanceof Element);
  const look = (element) => {
    if (!known.has(element)) seen.push(...found(element));
    known.add(element);
  };
  for (const name of ["alert", "confirm", "prompt", "open"]) window[name] = () => seen.push(`${name}()`);
  const watch = new MutationObserver((changes) => {
    for (const { addedNodes, target, type } of changes) {
      if (type === "attributes") seen.push(...found(target).filter((each) => each.includes("=")));
      for (const node of addedNodes) if (node instanceof Element) within(node).forEach(look);
    }
  });
  watch.observe(document, { attributes: true, childList: true, subtree: true });

  // Goes to each address in turn, and returns what is chosen then and what the panel says.
  window.__walk = async (addresses) => {
    const told = [];
    for (const address of addresses) {
      const arrived = new Promise((done) => window.addEventListener("hashchange", done, { once: true }));
      location.hash = address;
      await arrived;
      const name = document.querySelector("#panel-body h2 bdi"), body = document.getElementById("panel-body");
      told.push([name?.textContent ?? "", body.textContent]);
    }
    return told;
  };

  // Reads a page as a browser without script does, and returns what is in it.
  window.__parsed = (html) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const text = (selector) => page.querySelector(selector).textContent;
    return { found: within(page).flatMap(found), title: page.title, heading: text("h1"), about: text(".about"), text: text("#text") };
  };
})();
