/* What a term means, shown when the pointer rests on its link or the keyboard reaches it. */

(() => {
  "use strict";

  const { element, load } = globalThis.course;
  const terms = document.querySelectorAll('.text a[href^="glossary.html#"]');
  const meaning = element("div", { class: "meaning", id: "term.meaning", role: "tooltip" });
  let shown = null;
  let timer = 0;

  async function show(term) {
    try {
      await load("glossary.js");
    } catch {
      /* Offline without a copy: the link remains. */
      return;
    }
    const text = globalThis.courseGlossary[decodeURIComponent(term.hash.slice(1))];
    if (!text || !(term.matches(":hover") || term === document.activeElement)) return;
    hide();
    shown = term;
    meaning.textContent = text;
    term.setAttribute("aria-describedby", meaning.id);
    /* Out of the text, so that copying a sentence leaves it out. */
    document.querySelector("main").append(meaning);
    const line = term.getClientRects()[0];
    const edge = document.documentElement.clientWidth - meaning.offsetWidth - 16;
    const isLow = line.bottom + meaning.offsetHeight + 4 > innerHeight;
    const top = isLow ? line.top - meaning.offsetHeight : line.bottom;
    meaning.style.left = `${scrollX + Math.max(16, Math.min(line.left, edge))}px`;
    meaning.style.top = `${scrollY + top}px`;
  }

  function hide() {
    clearTimeout(timer);
    shown?.removeAttribute("aria-describedby");
    shown = null;
    meaning.remove();
  }

  function later(act, delay) {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  }

  /* It stays while the pointer is on the term or on what it means. */
  function left() {
    if (shown !== document.activeElement) later(hide, 250);
    else clearTimeout(timer);
  }

  for (const term of terms) {
    term.addEventListener("pointerenter", (event) => {
      /* A finger follows the link. */
      if (event.pointerType === "mouse") later(() => term !== shown && show(term), 200);
    });
    term.addEventListener("pointerleave", left);
    term.addEventListener("focus", () => term.matches(":focus-visible") && show(term));
    term.addEventListener("blur", () => { if (!meaning.matches(":hover")) hide(); });
  }
  meaning.addEventListener("pointerenter", () => clearTimeout(timer));
  meaning.addEventListener("pointerleave", left);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shown) hide();
  });
})();
