/* Has the service worker keep the course, once the page is there and at rest. */

(() => {
  "use strict";

  const isServed = location.protocol === "https:" || location.hostname === "localhost"
    || location.hostname === "127.0.0.1";
  const isPreview = document.querySelector('script[src="/preview.js"]') !== null;
  if (!isServed || isPreview || !("serviceWorker" in navigator)) return;
  const worker = new URL("../sw.js", document.currentScript.src);
  addEventListener("load", () => {
    setTimeout(() => navigator.serviceWorker.register(worker).catch(() => {
      /* Refused: the course needs the network then. */
    }), 4000);
  });
})();
