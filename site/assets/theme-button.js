/* The button that goes from the system's colours to light, to dark and back. */

(() => {
  "use strict";

  const key = "rare-positives-theme";
  const names = { system: "Colours: system", light: "Colours: light", dark: "Colours: dark" };
  const order = Object.keys(names);

  function current() {
    return document.documentElement.dataset.theme ?? "system";
  }

  function next() {
    const theme = order[(order.indexOf(current()) + 1) % order.length];
    if (theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    try {
      localStorage.setItem(key, theme);
    } catch {
      /* Refused: the choice lasts as long as the page. */
    }
    made.textContent = names[theme];
  }

  const made = document.getElementById("tools.theme");
  made.textContent = names[current()];
  made.addEventListener("click", next);
  globalThis.course.nextTheme = next;
})();
