/* Quizzes: the first choice counts, and is remembered until the quiz is begun again. */

(() => {
  "use strict";

  const { element, button, progress } = globalThis.course;
  const quizzes = [...document.querySelectorAll(".quiz")];
  if (quizzes.length === 0) return;

  const score = element("p", { class: "score", role: "status" });
  const again = button("Begin the quiz again", () => {
    progress.change((all) => {
      for (const quiz of quizzes) delete all.quizzes[quiz.id];
    });
    for (const choice of document.querySelectorAll(".quiz .choice")) choice.open = false;
    show();
    quizzes[0].querySelector("summary").focus();
  });
  quizzes.at(-1).after(element("div", { class: "quiz-end" }, score, again));

  function show() {
    const { quizzes: taken } = progress.read();
    const answers = quizzes.map(({ id }) => taken[id]).filter(Boolean);
    const right = answers.filter((answer) => answer.right).length;
    score.textContent = answers.length === 0
      ? "Choose an answer: the first one counts."
      : `${right} of ${answers.length} right at the first try, ${quizzes.length} in all.`;
    again.hidden = answers.length === 0;
    for (const quiz of quizzes) {
      quiz.dataset.taken = taken[quiz.id] ? (taken[quiz.id].right ? "right" : "wrong") : "";
    }
  }

  for (const quiz of quizzes) {
    const choices = [...quiz.querySelectorAll(":scope > .choice")];
    choices.forEach((choice, index) => {
      /* Printing and the browser's own search open choices too: only who presses one has chosen. */
      choice.querySelector("summary").addEventListener("click", () => {
        if (choice.open || progress.read().quizzes[quiz.id]) return;
        const right = choice.classList.contains("right");
        progress.change((all) => {
          all.quizzes[quiz.id] = { choice: index, right, at: new Date().toISOString() };
        });
        show();
      });
    });
  }
  show();
})();
