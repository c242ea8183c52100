/* Bookmarks, what has been read, and where to go on. */

(() => {
  "use strict";

  const { element, progress } = globalThis.course;
  const page = location.pathname.split("/").at(-1) || "index.html";
  const title = document.querySelector("h1").textContent;

  /* The place: the last heading above a third of the screen, where the contents follow. */
  function place() {
    let here = null;
    for (const heading of document.querySelectorAll(".text :is(h2, h3)[id]")) {
      if (heading.getBoundingClientRect().top < innerHeight / 3) here = heading;
    }
    const words = here ? `${title}: ${here.textContent}` : title;
    return { address: page + (here ? `#${here.id}` : ""), title: words };
  }

  const chapter = document.querySelector("article.chapter[data-lesson]");
  if (chapter) {
    const said = document.querySelector(".tools .said");
    let saying = 0;
    document.getElementById("tools.keep").addEventListener("click", toggle);

    function toggle() {
      const { address, title } = place();
      progress.change((all) => {
        if (all.bookmarks[address]) {
          delete all.bookmarks[address];
          say(`Let go: ${title}`);
        } else {
          all.bookmarks[address] = { title, at: new Date().toISOString() };
          say(`Kept: ${title}`);
        }
      });
    }
    globalThis.course.keepPlace = toggle;

    function say(words) {
      said.textContent = words;
      clearTimeout(saying);
      saying = setTimeout(() => { said.textContent = ""; }, 6000);
    }

    /* A lesson is read when its end has been seen. */
    const end = document.querySelector(".turn");
    new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      if (progress.read().pages[page]?.read) return;
      progress.change((all) => {
        all.pages[page] = { ...all.pages[page], read: new Date().toISOString() };
      });
    }).observe(end);

    /* Where to go on, written when the reader leaves. */
    addEventListener("visibilitychange", () => {
      if (document.visibilityState !== "hidden" || scrollY < 200) return;
      progress.change((all) => {
        all.last = { ...place(), at: new Date().toISOString() };
      });
    });
  }

  const { last, pages } = progress.read();
  if (last && ["index.html", "progress.html"].includes(page)) {
    document.querySelector(".opening").append(element(
      "p", { class: "resume" }, "Go on where you were: ",
      element("a", { href: last.address }, last.title)));
  }
  for (const link of document.querySelectorAll("a[data-lesson]")) {
    if (pages[link.getAttribute("href")]?.read) {
      link.after(element("span", { class: "read" }, " read"));
    }
  }
})();
