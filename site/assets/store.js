/* The reader's progress: kept in this browser only, in the format of `course drill`. */

(() => {
  "use strict";

  const key = "rare-positives-progress";
  /* What has been done, where the browser refuses to keep it: it lasts as long as the page. */
  let unkept = null;

  function empty() {
    return { format: key, version: 1, cards: {}, quizzes: {}, pages: {}, bookmarks: {} };
  }

  const isRecord = (value) =>
    value !== null && typeof value === "object" && !Array.isArray(value);
  const isTime = (value) => typeof value === "string" && !Number.isNaN(Date.parse(value));
  const isCard = ({ phase, step, stability, difficulty, due, lastReview }) =>
    ["learning", "review", "relearning"].includes(phase)
    && [step, stability, difficulty].every(Number.isFinite) && isTime(due) && isTime(lastReview);

  /* A file may come from anywhere: one wrong card would stop every page that counts them. */
  function isProgress(value) {
    if (!isRecord(value) || value.format !== key) return false;
    const all = { ...empty(), ...value };
    return ["cards", "quizzes", "pages", "bookmarks"].every(
      (part) => isRecord(all[part]) && Object.values(all[part]).every(isRecord))
      && Object.values(all.cards).every(isCard)
      && Array.isArray(all.interviews ?? []) && isRecord(all.last ?? {}) && isRecord(all.begun ?? {});
  }

  /** The progress in a text; throws an Error that says what the text is instead. */
  function parse(text) {
    let progress;
    try {
      progress = JSON.parse(text);
    } catch {
      throw new Error("This is no JSON: choose the file that was exported here.");
    }
    if (!isProgress(progress)) throw new Error("This is no progress of this course.");
    return { ...empty(), ...progress };
  }

  function read() {
    try {
      const text = localStorage.getItem(key);
      if (text) return parse(text);
    } catch {
      /* Refused, or spoilt by hand. */
    }
    return unkept ?? empty();
  }

  function write(progress) {
    unkept = progress;
    try {
      localStorage.setItem(key, JSON.stringify(progress));
    } catch {
      /* Refused: `unkept` has it. */
    }
    document.dispatchEvent(new CustomEvent("course:progress"));
  }

  /** Changes the progress as it is now, so that two open pages lose nothing. */
  function change(edit) {
    const progress = read();
    edit(progress);
    write(progress);
  }

  const course = (globalThis.course ??= {});
  course.progress = { read, write, change, parse, reset: () => write(empty()) };
})();
