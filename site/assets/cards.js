/* The flashcards: every follow-up question, scheduled by FSRS-6. Space answers, 1 to 4 rate. */

(() => {
  "use strict";

  const course = globalThis.course;
  const { element, button, progress, fsrs, isTyping } = course;
  const questions = new Map(globalThis.courseQuestions.map((one) => [one.id, one]));
  const ids = [...questions.keys()];
  const ratings = [[1, "Again"], [2, "Hard"], [3, "Good"], [4, "Easy"]];
  const newPerDay = 20;

  const table = document.getElementById("cards");
  const count = element("p", { class: "claim", role: "status" });
  const from = element("p", { class: "kicker" });
  const asked = element("h2", { class: "asks", tabindex: "-1" });
  const answer = element("div", { class: "answer text" });
  const controls = element("div", { class: "controls", role: "group", "aria-label": "The card" });
  const modes = element("div", { class: "controls", role: "group", "aria-label": "Which cards" });
  table.append(modes, count, element("section", { class: "card", "aria-label": "Card" }, from, asked, answer), controls);

  let crammed = null;
  let current = null;
  let isOpen = false;

  const normal = button("By the schedule", () => choose(false), { "aria-pressed": "true" });
  const cram = button("Cram for tomorrow", () => choose(true), { "aria-pressed": "false" });
  modes.append(normal, cram);

  function begin(isCram) {
    crammed = isCram ? fsrs.crammed(ids, progress.read().cards, new Date()) : null;
    normal.setAttribute("aria-pressed", String(!isCram));
    cram.setAttribute("aria-pressed", String(isCram));
    ask();
  }

  /* The next key is for the card, and not for the button again. */
  function choose(isCram) {
    begin(isCram);
    asked.focus();
  }

  function begunToday({ begun }) {
    return begun?.day === new Date().toDateString() ? begun.count : 0;
  }

  function ask() {
    const kept = progress.read();
    const { cards } = kept;
    const now = new Date();
    current = crammed
      ? crammed[0] ?? null
      : fsrs.next(ids, cards, now, newPerDay - begunToday(kept));
    isOpen = false;
    const due = ids.filter((id) => cards[id] && new Date(cards[id].due) <= now).length;
    const begun = ids.filter((id) => cards[id]).length;
    count.textContent = crammed
      ? `${crammed.length} of ${ids.length} cards left`
      : `${due} due, ${begun} of ${ids.length} begun`;
    show();
  }

  function show() {
    const one = questions.get(current);
    answer.replaceChildren();
    if (!one) {
      from.textContent = "";
      asked.textContent = crammed ? "That was all of them." : "Nothing is due now.";
      controls.replaceChildren();
      if (!crammed && ids.some((id) => !progress.read().cards[id])) {
        answer.append(element("p", {}, `Of the cards you have not seen, ${newPerDay} come each day: the next`
          + " ones tomorrow, or now if you cram."));
      }
      return;
    }
    from.textContent = one.chapter;
    asked.innerHTML = one.question;
    if (!isOpen) {
      controls.replaceChildren(button("Show the answer", open, { "aria-keyshortcuts": "Space" }));
      return;
    }
    answer.innerHTML = one.answer;
    answer.append(element("p", { class: "claim" }, element("a", { href: one.address }, "In its chapter")));
    const card = progress.read().cards[current] ?? null;
    controls.replaceChildren(...ratings.map(([rating, name]) => button(
      element("span", {}, `${name} `, element("small", {}, fsrs.wait(card, rating, new Date()))),
      () => rate(rating), { "aria-keyshortcuts": String(rating) })));
  }

  function open() {
    isOpen = true;
    show();
    asked.focus();
  }

  function rate(rating) {
    const now = new Date();
    progress.change((all) => {
      const card = all.cards[current] ?? null;
      if (!card) all.begun = { day: now.toDateString(), count: begunToday(all) + 1 };
      all.cards[current] = fsrs.review(card, rating, now);
    });
    crammed?.shift();
    ask();
    asked.focus();
  }

  document.addEventListener("keydown", (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isPlain || isTyping(event.target) || document.querySelector("dialog[open]")) return;
    const onButton = event.target.closest("button, a, summary");
    if (event.key === " " && !isOpen && questions.has(current) && !onButton) {
      event.preventDefault();
      open();
    } else if (isOpen && ["1", "2", "3", "4"].includes(event.key)) {
      event.preventDefault();
      rate(Number(event.key));
    }
  });
  begin(false);
})();
