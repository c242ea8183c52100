/* Help while reading: copy buttons, the contents that follow, and answers that print. */

(() => {
  "use strict";

  const { element, button } = globalThis.course;

  /* Copying */

  async function copy(made, text) {
    try {
      await navigator.clipboard.writeText(text);
      made.textContent = "Copied";
    } catch {
      made.textContent = "Not allowed";
    }
    setTimeout(() => { made.textContent = "Copy"; }, 1500);
  }

  for (const code of document.querySelectorAll(".listing:not(.declaration) pre > code")) {
    const made = button("Copy", () => copy(made, code.textContent), { class: "copy" });
    const head = code.closest(".listing").querySelector("figcaption");
    if (head) head.append(made);
    else code.parentElement.after(made);
  }

  /* Contents that follow the reader */

  const links = new Map();
  for (const link of document.querySelectorAll(".contents a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }

  function follow() {
    const line = innerHeight / 3;
    let here = null;
    for (const heading of links.keys()) {
      if (heading.getBoundingClientRect().top < line) here = heading;
    }
    for (const [heading, link] of links) {
      if (heading === here) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  let isWaiting = false;
  if (links.size > 0) {
    addEventListener("scroll", () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        follow();
      });
    }, { passive: true });
    follow();
  }

  /* A link to a folded answer opens it. */

  function openTarget() {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    for (let fold = target?.closest?.("details"); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
    }
  }
  addEventListener("hashchange", openTarget);
  openTarget();

  /* Swift and Python as tabs: the choice is remembered for all pages. */

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

  /* Browsers that do not print folded text. */

  const opened = [];
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("details:not([open])")) {
      fold.open = true;
      opened.push(fold);
    }
  });
  addEventListener("afterprint", () => {
    for (const fold of opened.splice(0)) fold.open = false;
  });
})();
