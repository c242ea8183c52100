
/* Keeps the whole course for reading offline; a new edition takes the place of the old one. */

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches.open(edition).then((cache) => cache.addAll(files)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith("rare-positives-") && name !== edition) await caches.delete(name);
    }
    await self.clients.claim();
  })());
});

self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  event.respondWith((async () => {
    const kept = await (await caches.open(edition)).match(event.request, { ignoreSearch: true });
    return kept ?? fetch(event.request);
  })());
});
