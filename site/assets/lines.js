/* Links to single lines: ?line=3#gamma.code-2 marks the third line of a piece of code. Without scripts the
   same link leads to the piece. */

(() => {
  "use strict";

  const { element, button } = globalThis.course;

  function address(listing, line) {
    const address = new URL(location.href);
    address.searchParams.set("line", line);
    address.hash = listing.id;
    return address;
  }

  function mark(listing, line) {
    for (const other of document.querySelectorAll(".numbers [aria-current]")) {
      other.removeAttribute("aria-current");
      other.closest("pre").classList.remove("marked");
    }
    const pre = listing.querySelector("pre");
    pre.classList.add("marked");
    pre.style.setProperty("--line", line);
    pre.querySelectorAll(".numbers a")[line - 1].setAttribute("aria-current", "true");
  }

  function number(listing) {
    const pre = listing.querySelector("pre");
    const numbers = element("span", { class: "numbers" });
    const count = pre.querySelector("code").textContent.replace(/\n$/, "").split("\n").length;
    for (let line = 1; line <= count; line += 1) {
      const link = element("a", { href: address(listing, line), "aria-label": `Line ${line}` }, line);
      link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        history.replaceState(null, "", link.href);
        mark(listing, line);
      });
      numbers.append(link);
    }
    pre.prepend(numbers);
    pre.classList.add("numbered");
  }

  function withoutNumbers(listing) {
    const pre = listing.querySelector("pre");
    pre.querySelector(".numbers").remove();
    pre.classList.remove("numbered", "marked");
  }

  /* The link that names the place of the code numbers its lines; where there is none, a button. */
  for (const listing of document.querySelectorAll(".listing[id]")) {
    const copy = listing.querySelector(".copy");
    if (!copy) continue;
    const toggle = listing.querySelector("a.place") ?? button("Lines", () => {}, { class: "lines" });
    toggle.title = "Number the lines, for links to them";
    toggle.addEventListener("click", () => {
      (listing.querySelector(".numbers") ? withoutNumbers : number)(listing);
    });
    if (!toggle.isConnected) copy.before(toggle);
  }

  /* The line that the address names. */
  const line = Number(new URL(location.href).searchParams.get("line"));
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (line >= 1 && named?.matches(".listing:has(pre > code)")) {
    number(named);
    const link = named.querySelectorAll(".numbers a")[line - 1];
    if (link) {
      mark(named, line);
      link.scrollIntoView({ block: "center", behavior: "instant" });
    }
  }

  /* Another place on the page has no such line. */
  addEventListener("hashchange", () => {
    const address = new URL(location.href);
    if (!address.searchParams.has("line")) return;
    address.searchParams.delete("line");
    history.replaceState(null, "", address);
  });
})();
