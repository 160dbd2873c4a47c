// Between the browser and the site: where there is no connection, a page of ours says so instead of the browser's own.
// Nothing that people read or write is kept, only that page and what it is drawn with: the server names these above.
"use strict";

const store = "offline";

async function keep(event) {
  // What a page sends while it is being left must not wait for this script, which may be gone first. A browser that
  // can't be told so does without the script.
  await event.addRoutes({ condition: { requestMethod: "POST" }, source: "network" });
  const cache = await caches.open(store);
  await cache.addAll(kept);
  await self.skipWaiting();
}
self.addEventListener("install", (event) => event.waitUntil(keep(event)));

async function begin() {
  const cache = await caches.open(store);
  for (const request of await cache.keys()) {
    if (!kept.includes(new URL(request.url).pathname)) await cache.delete(request);
  }
  // The page is asked for while this script still starts, so that nobody waits for it.
  await self.registration.navigationPreload?.enable();
}
self.addEventListener("activate", (event) => event.waitUntil(begin()));

const found = (address) => caches.match(address, { ignoreVary: true });

async function page(event) {
  try {
    return await event.preloadResponse ?? await fetch(event.request);
  } catch {
    return await found(kept[0]) ?? Response.error();
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    event.respondWith(page(event));
  } else if (kept.includes(new URL(request.url).pathname)) {
    event.respondWith(found(request).then((answer) => answer ?? fetch(request)));
  }
});
