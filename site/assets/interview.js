/* A mock interview: questions drawn across the chapters, a clock, and the rubric at the end. */

(() => {
  "use strict";

  const { element, button, progress } = globalThis.course;
  const all = globalThis.courseQuestions;
  const seconds = 150;
  const points = [
    "I asked what a miss and an alarm cost, and what the prevalence is, before I answered.",
    "I gave one number for each claim.",
    "I said what the technique changes: the ranking, the probabilities, or where I cut.",
    "I named how I would measure it: split, metric, interval.",
    "I said when I would not do it.",
  ];

  const table = document.getElementById("interview");
  const clock = element("p", { class: "clock", role: "timer", "aria-live": "off" });
  const stage = element("section", { class: "card", "aria-label": "Interview" });
  const controls = element("div", { class: "controls", role: "group", "aria-label": "The interview" });
  table.append(clock, stage, controls);

  let drawn = [];
  let at = 0;
  let end = 0;
  let ticking = null;
  let kept = [];

  /* One question of each chapter before a second of any. */
  function draw(count) {
    const shuffled = all.map((one) => [Math.random(), one]).sort((a, b) => a[0] - b[0])
      .map(([, one]) => one);
    const seen = new Set();
    const firsts = shuffled.filter(({ chapter }) => !seen.has(chapter) && seen.add(chapter));
    const others = shuffled.filter((one) => !firsts.includes(one));
    return [...firsts, ...others].slice(0, count);
  }

  function again() {
    welcome();
    controls.querySelector("button").focus();
  }

  function welcome() {
    stage.replaceChildren(
      element("p", {}, `Answer aloud, as you would there. Each question has ${seconds / 60} minutes; you`
        + " may go on sooner. The answers come at the end, with the rubric."));
    clock.textContent = "";
    controls.replaceChildren(...[3, 6, 10].map((count) =>
      button(`${count} questions`, () => begin(count))));
  }

  function begin(count) {
    drawn = draw(count);
    kept = [];
    at = 0;
    ask();
  }

  function ask() {
    const heading = element("h2", { class: "asks", tabindex: "-1" });
    heading.innerHTML = drawn[at].question;
    stage.replaceChildren(
      element("p", { class: "kicker" }, `Question ${at + 1} of ${drawn.length}`), heading);
    controls.replaceChildren(
      button(at + 1 < drawn.length ? "Next question" : "To the answers", next),
      button("End here", finish));
    end = Date.now() + seconds * 1000;
    clearInterval(ticking);
    ticking = setInterval(tick, 250);
    tick();
    heading.focus();
  }

  function tick() {
    const left = Math.ceil((end - Date.now()) / 1000);
    const text = (time) => `${Math.floor(time / 60)}:${String(time % 60).padStart(2, "0")}`;
    clock.textContent = left >= 0 ? `${text(left)} left` : `${text(-left)} over`;
  }

  function next() {
    kept.push(Math.round(seconds - (end - Date.now()) / 1000));
    at += 1;
    if (at < drawn.length) ask();
    else finish();
  }

  function finish() {
    clearInterval(ticking);
    clock.textContent = "";
    const title = element("h2", { tabindex: "-1" }, "How it went");
    const score = element("p", { role: "status" });
    const rubric = element("fieldset", {}, element("legend", {}, "What a strong answer does, 2 points each"));
    const asked = drawn.slice(0, Math.max(kept.length, 1));
    const rate = () => {
      const chosen = rubric.querySelectorAll("input:checked").length;
      score.textContent = `${2 * chosen} of ${2 * points.length} points, ${asked.length}`
        + ` ${asked.length === 1 ? "question" : "questions"}.`;
    };
    points.forEach((point, index) => {
      const box = element("input", { type: "checkbox", id: `rubric.${index}` });
      box.addEventListener("change", rate);
      rubric.append(element("p", {}, box, " ", element("label", { for: box.id }, point)));
    });
    const answers = asked.map((one, index) => {
      const fold = element("details", { class: "question" });
      const summary = element("summary");
      summary.innerHTML = one.question;
      const answer = element("div", { class: "answer" });
      answer.innerHTML = one.answer;
      const time = kept[index] === undefined ? "" : `You took ${kept[index]} s. `;
      answer.append(element(
        "p", { class: "claim" }, time, element("a", { href: one.address }, "In its chapter")));
      fold.append(summary, answer);
      return fold;
    });
    stage.replaceChildren(title, rubric, score, ...answers);
    controls.replaceChildren(button("Another interview", again));
    rate();
    progress.change((all) => {
      all.interviews = [...(all.interviews ?? []), {
        at: new Date().toISOString(), questions: asked.map(({ id }) => id), seconds: kept,
      }].slice(-50);
    });
    title.focus();
  }

  welcome();
})();
