/* The contents of the page follow the reader. */

(() => {
  "use strict";

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
    /* An observer tells after a layout; to ask for a place now would have the browser make one first. */
    new IntersectionObserver(follow).observe(document.querySelector(".contents"));
  }
})();
