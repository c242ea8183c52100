/* Swift and Python as tabs: the choice is remembered for all pages. */

(() => {
  "use strict";

  const { element, button } = globalThis.course;
  const key = "rare-positives-language";

  function remembered() {
    try {
      return localStorage.getItem(key) ?? "Swift";
    } catch {
      return "Swift";
    }
  }

  const groups = [];

  function choose(name, focused = null) {
    for (const group of groups) {
      for (const [tab, panel, title] of group) {
        const isChosen = title === name;
        tab.setAttribute("aria-selected", String(isChosen));
        tab.tabIndex = isChosen ? 0 : -1;
        panel.hidden = !isChosen;
      }
    }
    focused?.focus({ preventScroll: true });
  }

  function pick(name, focused) {
    const before = focused.getBoundingClientRect().top;
    choose(name, focused);
    scrollBy({ top: focused.getBoundingClientRect().top - before, behavior: "instant" });
    try {
      localStorage.setItem(key, name);
    } catch {
      /* Refused: the choice lasts as long as the page. */
    }
  }

  document.querySelectorAll(".listing.counterpart").forEach((python, index) => {
    const swift = python.previousElementSibling;
    if (!swift?.matches("figure.listing")) return;
    const list = element("div", { role: "tablist", class: "tabs", "aria-label": "Language" });
    const group = [["Swift", swift], ["Python", python]].map(([title, panel]) => {
      panel.id ||= `code.${index}.${title}`;
      const tab = button(title, () => pick(title, tab), {
        role: "tab", id: `${panel.id}.tab`, "aria-controls": panel.id,
      });
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", tab.id);
      list.append(tab);
      return [tab, panel, title];
    });
    list.addEventListener("keydown", (event) => {
      if (!["ArrowLeft", "ArrowRight"].includes(event.key)) return;
      const other = group.find(([tab]) => tab !== document.activeElement);
      pick(other[2], other[0]);
    });
    swift.before(list);
    groups.push(group);
  });
  if (groups.length > 0) choose(remembered());

  /* A link to code of the language that is not chosen. */
  function chooseTarget() {
    const id = decodeURIComponent(location.hash.slice(1));
    const part = groups.flat().find(([, panel]) => panel.id === id);
    if (!part?.[1].hidden) return;
    choose(part[2]);
    part[1].scrollIntoView();
  }
  addEventListener("hashchange", chooseTarget);
  chooseTarget();
})();
