/* A button that copies, on each piece of code. */

(() => {
  "use strict";

  const { button } = globalThis.course;

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
})();
