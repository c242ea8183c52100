/* Keys: n and p turn the page, / searches, t changes the colours, b keeps the place, ? lists them. */

(() => {
  "use strict";

  const course = globalThis.course;
  const { element, button, isTyping } = course;
  const keys = [
    ["/", "search the course"],
    ["n", "next chapter"],
    ["p", "previous chapter"],
    ["b", "keep this place, or let it go"],
    ["t", "colours: system, light, dark"],
    ["?", "these keys"],
    ...(document.getElementById("cards")
      ? [["Space", "show the answer of the card"], ["1 – 4", "rate the card"]] : []),
  ];

  const list = element("dl", { class: "keys" });
  for (const [key, does] of keys) {
    list.append(element("dt", {}, element("kbd", {}, key)), element("dd", {}, does));
  }
  const panel = element(
    "dialog", { class: "panel", "aria-labelledby": "keys.title" },
    element("h2", { id: "keys.title" }, "Keys"), list,
    button("Close", () => panel.close()));
  panel.addEventListener("click", (event) => {
    if (event.target === panel) panel.close();
  });
  document.body.append(panel);
  document.getElementById("tools.keys").addEventListener("click", () => panel.showModal());

  function turn(direction) {
    document.querySelector(`a[rel="${direction}"]`)?.click();
  }

  const acts = {
    n: () => turn("next"),
    p: () => turn("prev"),
    t: () => course.nextTheme(),
    b: () => course.keepPlace?.(),
    "?": () => panel.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isPlain || isTyping(event.target) || document.querySelector("dialog[open]")) return;
    const act = acts[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
})();
