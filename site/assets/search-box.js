/* The search panel: `/` or the button opens it; the index is loaded with the first opening. */

(() => {
  "use strict";

  const { element, isTyping, load } = globalThis.course;
  let find = null;

  const input = element("input", {
    type: "search", id: "search.words", autocomplete: "off", spellcheck: "false",
  });
  const status = element("p", { role: "status", class: "claim" });
  const hits = element("ol", { class: "hits" });
  const panel = element(
    "dialog", { class: "search", "aria-labelledby": "search.label" },
    element("label", { for: "search.words", id: "search.label" }, "Search the course"),
    input, status, hits);
  async function open() {
    if (!panel.open) panel.showModal();
    input.select();
    if (find) return;
    try {
      await Promise.all([load("search.js"), load("search-index.js")]);
      find = globalThis.course.search(globalThis.courseSearchEntries);
      show();
    } catch (error) {
      status.textContent = `${error.message}: reload the page and try again.`;
    }
  }

  function hit({ address, chapter, heading, excerpt }) {
    return element(
      "li", {},
      element(
        "a", { href: address },
        element("span", { class: "heading" }, heading),
        heading === chapter ? "" : element("span", { class: "from" }, chapter),
        element("span", { class: "excerpt" }, excerpt)));
  }

  function show() {
    const query = input.value.trim();
    const found = find && query ? find(query) : [];
    hits.replaceChildren(...found.map(hit));
    if (!find) status.textContent = "Loading …";
    else if (!query) status.textContent = "";
    else if (found.length === 0) status.textContent = `Nothing holds “${query}”.`;
    else status.textContent = found.length === 1 ? "1 place" : `${found.length} places, the best first`;
  }

  /* The arrows walk through the hits and back into the words. Escape closes at once: of itself it would
     first take the words away. */
  function walk(event) {
    const links = [...hits.querySelectorAll("a")];
    const place = links.indexOf(document.activeElement);
    if (event.key === "Enter" && place < 0 && links.length > 0) {
      links[0].click();
    } else if (event.key === "Escape") {
      panel.close();
    } else if (event.key === "ArrowDown") {
      links[Math.min(place + 1, links.length - 1)]?.focus();
    } else if (event.key === "ArrowUp") {
      (place > 0 ? links[place - 1] : input).focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  input.addEventListener("input", show);
  panel.addEventListener("keydown", walk);
  panel.addEventListener("click", (event) => {
    if (event.target === panel || event.target.closest("a")) panel.close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !isTyping(event.target)) {
      event.preventDefault();
      open();
    }
  });
  document.getElementById("tools.search").addEventListener("click", open);
  document.body.append(panel);
})();
