/* The questions by topic, difficulty and company; the choice stands in the address. */

(() => {
  "use strict";

  const { element } = globalThis.course;
  const entries = [...document.querySelectorAll(".entry")];
  const table = document.getElementById("filter");
  const chosen = new URLSearchParams(location.hash.slice(1));
  const status = element("p", { class: "claim", role: "status" });

  function words(entry, name) {
    return (entry.dataset[name] ?? "").split("|").filter(Boolean);
  }

  const selects = [["chapter", "Chapter"], ["topics", "Topic"], ["difficulty", "Difficulty"], ["asked", "Company"]]
    .map(([name, title]) => {
      const known = [...new Set(entries.flatMap((entry) => words(entry, name)))];
      if (name === "topics" || name === "asked") known.sort();
      const select = element("select", { id: `filter.${name}` }, element("option", { value: "" }, "all"));
      for (const word of known) select.append(element("option", { value: word }, word));
      select.value = chosen.get(name) ?? "";
      select.addEventListener("change", show);
      table.append(element("p", {}, element("label", { for: select.id }, title), select));
      return [name, select];
    });
  table.append(status);

  function show() {
    let count = 0;
    for (const entry of entries) {
      entry.hidden = !selects.every(([name, { value }]) => !value || words(entry, name).includes(value));
      count += entry.hidden ? 0 : 1;
    }
    for (const group of document.querySelectorAll(".entries")) {
      group.hidden = !group.querySelector(".entry:not([hidden])");
    }
    status.textContent = count === 1 ? "1 question" : `${count} questions`;
    const wanted = new URLSearchParams(
      selects.filter(([, { value }]) => value).map(([name, { value }]) => [name, value]));
    if (String(wanted)) history.replaceState(null, "", `#${wanted}`);
    else if (chosen.size > 0) history.replaceState(null, "", "#");
  }
  show();
})();
