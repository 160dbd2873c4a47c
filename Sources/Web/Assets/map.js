// The pin on the place's page: the map is fetched when somebody opens it, and words are as good.
"use strict";

(() => {
  const box = document.querySelector(".place-map");
  const point = document.querySelector("[name='place/point']");
  if (!box || !point) return;
  const part = (name) => box.querySelector(`[data-do="${name}"]`);
  const canvas = box.querySelector(".map");
  const status = box.querySelector("[role='status']");
  const thailand = [13.2, 101.2];
  let map = null;
  let marker = null;

  const load = () => new Promise((done, failed) => {
    const sheet = document.createElement("link");
    [sheet.rel, sheet.href] = ["stylesheet", box.dataset.sheet];
    const script = document.createElement("script");
    script.src = box.dataset.script;
    script.addEventListener("load", done);
    script.addEventListener("error", failed);
    document.head.append(sheet, script);
  });

  const current = () => {
    const numbers = point.value.split(",").map(Number);
    return numbers.length === 2 && numbers.every(Number.isFinite) ? numbers : null;
  };

  const show = () => {
    const place = current();
    const plain = map && !box.dataset.tiles ? box.dataset.plain : "";
    status.textContent = place ? `${box.dataset.pinned} ${point.value}` : plain;
    part("clear").hidden = !place;
    if (!map) return;
    marker?.remove();
    marker = place && L.marker(place, { icon: L.divIcon({ className: "pin" }), keyboard: false }).addTo(map);
  };

  const pin = (latitude, longitude) => {
    point.value = `${latitude.toFixed(5)},${longitude.toFixed(5)}`;
    point.dispatchEvent(new Event("input", { bubbles: true }));
    show();
  };

  // Without tiles the map is a plain grid, which still says how far and in which direction.
  const ground = () => {
    if (box.dataset.tiles) return L.tileLayer(box.dataset.tiles, { maxZoom: 19 });
    const grid = L.gridLayer();
    grid.createTile = () => Object.assign(document.createElement("div"), { className: "grid-tile" });
    return grid;
  };

  const open = async () => {
    if (!map) {
      await load();
      canvas.hidden = false;
      map = L.map(canvas, { attributionControl: false, zoomAnimation: false });
      map.setView(current() ?? thailand, current() ? 15 : 6);
      ground().addTo(map);
      map.on("click", ({ latlng }) => pin(latlng.lat, latlng.wrap().lng));
      part("open").setAttribute("aria-expanded", "true");
      box.querySelector("[data-part='tools']").hidden = false;
      show();
    }
    canvas.focus();
  };

  part("open").addEventListener("click", () => open().catch(() => {}));
  part("centre").addEventListener("click", () => {
    const centre = map.getCenter().wrap();
    pin(centre.lat, centre.lng);
  });
  part("clear").addEventListener("click", () => {
    point.value = "";
    point.dispatchEvent(new Event("input", { bubbles: true }));
    show();
  });
  part("locate").addEventListener("click", () => {
    const lost = () => (status.textContent = box.dataset.lost);
    if (!navigator.geolocation) return lost();
    navigator.geolocation.getCurrentPosition(async ({ coords }) => {
      pin(coords.latitude, coords.longitude);
      await open().catch(() => {});
      map?.setView([coords.latitude, coords.longitude], 16);
    }, lost, { enableHighAccuracy: true, timeout: 15000 });
  });
  box.hidden = false;
  if (current()) box.querySelector("[data-part='tools']").hidden = false;
  part("centre").hidden = false;
  show();
})();
