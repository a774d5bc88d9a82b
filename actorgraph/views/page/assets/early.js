// Runs before anything is drawn, so that the text for a browser without script is not drawn first, to vanish at once.
// Whatever keeps the page from starting, a file cut short or a browser too old for it, leaves that text to be read.
(({ classList }) => {
  classList.add("js", "waiting");
  addEventListener("load", () => { if (classList.contains("waiting")) classList.remove("js", "waiting"); });
})(document.documentElement);
