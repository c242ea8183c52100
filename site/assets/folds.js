/* Folded answers: a link to one opens it, and paper has all of them. */

(() => {
  "use strict";

  function openTarget() {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    for (let fold = target?.closest?.("details"); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
    }
  }
  addEventListener("hashchange", openTarget);
  openTarget();

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
