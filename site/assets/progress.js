/* The progress page: what was done, kept places, export, import and reset. */

(() => {
  "use strict";

  const { element, button, progress } = globalThis.course;
  const table = document.getElementById("progress");
  const lists = element("div");
  const said = element("p", { role: "status", class: "said" });
  const file = element("input", { type: "file", id: "progress.file", accept: ".json,application/json" });
  const sure = element(
    "dialog", { class: "panel", "aria-labelledby": "reset.title" },
    element("h2", { id: "reset.title" }, "Forget everything?"),
    element("p", {}, "Cards, quizzes, interviews, kept places and what was read are deleted from this browser."),
    element(
      "p", { class: "controls" },
      button("Keep it", () => sure.close()),
      button("Forget everything", () => {
        progress.reset();
        sure.close();
        said.textContent = "Forgotten.";
        show();
      })));

  function exported() {
    const text = JSON.stringify(progress.read(), null, 2) + "\n";
    const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const link = element("a", { href: address, download: "rare-positives-progress.json" });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
    said.textContent = "Exported as rare-positives-progress.json.";
  }

  file.addEventListener("change", async () => {
    if (file.files.length === 0) return;
    try {
      progress.write(progress.parse(await file.files[0].text()));
      said.textContent = "Imported.";
      show();
    } catch (error) {
      said.textContent = error.message;
    }
    file.value = "";
  });

  function counted(number, one, many) {
    return `${number} ${number === 1 ? one : many}`;
  }

  function show() {
    const all = progress.read();
    const answers = Object.values(all.quizzes);
    const kept = Object.entries(all.bookmarks);
    const read = Object.values(all.pages).filter((page) => page.read).length;
    const due = Object.values(all.cards).filter((card) => new Date(card.due) <= new Date()).length;
    lists.replaceChildren(element(
      "ul", {},
      element("li", {}, counted(read, "chapter read", "chapters read")),
      element("li", {}, `${counted(Object.keys(all.cards).length, "card", "cards")} begun, ${due} due`),
      element("li", {}, `${answers.filter(({ right }) => right).length} of`
        + ` ${counted(answers.length, "quiz question", "quiz questions")} right at the first try`),
      element("li", {}, counted((all.interviews ?? []).length, "mock interview", "mock interviews"))));
    lists.append(element("h2", { id: "kept", tabindex: "-1" }, "Kept places"));
    if (kept.length === 0) {
      lists.append(element("p", {}, "None yet: “Keep this place”, above each chapter, keeps where you read, and so does the key b."));
      return;
    }
    const places = kept.map(([address, { title }]) => element(
      "li", {}, element("a", { href: address }, title), " ",
      button("Let go", () => {
        progress.change((now) => { delete now.bookmarks[address]; });
        show();
        (lists.querySelector(".kept button") ?? lists.querySelector("h2")).focus();
      }, { "aria-label": `Let go: ${title}` })));
    lists.append(element("ul", { class: "kept" }, ...places));
  }

  table.append(
    lists,
    element("h2", {}, "Take it with you"),
    element(
      "p", { class: "controls" }, button("Export", exported),
      button("Forget everything …", () => sure.showModal())),
    element("p", {}, element("label", { for: file.id }, "Import an exported file: "), file),
    said, sure);
  show();
})();
