/* The reader's choice of light or dark, before anything is drawn. */

(() => {
  "use strict";

  try {
    const theme = localStorage.getItem("rare-positives-theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    /* Storage is refused: the page follows the system. */
  }
})();
