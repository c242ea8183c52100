/* What is seen first is laid out first; the blocks of a text below it wait until the page is there. Whoever comes
   to a place on the page, or back to it, needs all that stands above laid out, and so does who jumps. */

(() => {
  "use strict";

  const [visit] = performance.getEntriesByType("navigation");
  if (location.hash || visit?.type !== "navigate" || !globalThis.requestIdleCallback) return;
  const { dataset } = document.documentElement;
  dataset.rest = "waits";

  const over = new AbortController();
  for (const act of ["click", "keydown"]) {
    addEventListener(act, () => {
      delete dataset.rest;
      over.abort();
    }, { capture: true, signal: over.signal });
  }

  /* A little at a time: who does something in between waits for no more than that. */
  let blocks = null;
  function next() {
    if (over.signal.aborted) return;
    blocks ??= [...document.querySelectorAll(".chapter > .text > *")];
    for (let letters = 0; letters < 600 && blocks.length > 0;) {
      const block = blocks.shift();
      block.style.contentVisibility = "visible";
      letters += block.textContent.length;
    }
    if (blocks.length > 0) requestIdleCallback(next);
    else over.abort();
  }
  addEventListener("load", () => requestIdleCallback(next));
})();
