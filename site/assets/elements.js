/* What every script of the site makes pages with. */

(() => {
  "use strict";

  const course = (globalThis.course ??= {});

  course.element = (name, attributes = {}, ...content) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== null) made.setAttribute(key, value);
    }
    made.append(...content);
    return made;
  };

  course.button = (words, act, attributes = {}) => {
    const made = course.element("button", { type: "button", ...attributes }, words);
    made.addEventListener("click", act);
    return made;
  };

  /* Whether keys belong to a field, and not to the page. */
  course.isTyping = (target) =>
    target.closest("input, textarea, select, [contenteditable]") !== null;

  const assets = new URL(".", document.currentScript.src);

  /* Loads a script of the site once, from a disk too. */
  const loads = new Map();
  course.load = (name) => {
    if (!loads.has(name)) {
      loads.set(name, new Promise((resolve, reject) => {
        const script = course.element("script", { src: new URL(name, assets) });
        script.addEventListener("load", resolve);
        script.addEventListener("error", () => {
          loads.delete(name);
          reject(new Error(`${name} cannot be loaded`));
        });
        document.head.append(script);
      }));
    }
    return loads.get(name);
  };
})();
