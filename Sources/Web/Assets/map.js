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
  // Where each province's seat is, to a few kilometres: its code, degrees north, degrees east.
  const seats = new Map(`
10 13.75 100.50,11 13.60 100.60,12 13.86 100.52,13 14.02 100.53,14 14.35 100.58,15 14.59 100.46,16 14.80 100.62,
17 14.89 100.40,18 15.19 100.13,19 14.53 100.91,20 13.36 100.98,21 12.68 101.28,22 12.61 102.10,23 12.24 102.52,
24 13.69 101.07,25 14.05 101.37,26 14.21 101.21,27 13.82 102.06,30 14.97 102.10,31 14.99 103.10,32 14.88 103.49,
33 15.12 104.32,34 15.23 104.86,35 15.79 104.15,36 15.81 102.03,37 15.86 104.63,38 18.36 103.65,39 17.20 102.44,
40 16.43 102.83,41 17.41 102.79,42 17.49 101.72,43 17.88 102.74,44 16.18 103.30,45 16.05 103.65,46 16.43 103.51,
47 17.16 104.15,48 17.41 104.78,49 16.54 104.72,50 18.79 98.98,51 18.58 99.01,52 18.29 99.49,53 17.62 100.10,
54 18.14 100.14,55 18.78 100.78,56 19.17 99.90,57 19.91 99.83,58 19.30 97.97,60 15.70 100.14,61 15.38 100.03,
62 16.48 99.52,63 16.88 99.13,64 17.01 99.82,65 16.82 100.26,66 16.44 100.35,67 16.42 101.16,70 13.54 99.82,
71 14.02 99.53,72 14.47 100.12,73 13.82 100.06,74 13.55 100.27,75 13.41 100.00,76 13.11 99.95,77 11.81 99.80,
80 8.43 99.96,81 8.07 98.91,82 8.45 98.53,83 7.88 98.39,84 9.14 99.33,85 9.96 98.63,86 10.49 99.18,90 7.20 100.60,
91 6.62 100.07,92 7.56 99.61,93 7.62 100.07,94 6.87 101.25,95 6.54 101.28,96 6.43 101.82`.split(",").map((line) => {
    const [code, north, east] = line.trim().split(" ");
    return [code, [Number(north), Number(east)]];
  }));
  // Those that have room for their names when the whole country is seen.
  const seenFromAfar = new Set(["10", "23", "30", "34", "41", "50", "55", "67", "77", "84", "90", "49"]);
  const province = document.querySelector("[name='place/province']");
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

  // Without tiles the map is a plain grid with the provinces' names, which still says how far and in which direction.
  const ground = () => {
    if (box.dataset.tiles) return L.tileLayer(box.dataset.tiles, { maxZoom: 19 });
    const grid = L.gridLayer();
    grid.createTile = () => Object.assign(document.createElement("div"), { className: "grid-tile" });
    const names = [...seats].map(([code, seat]) => {
      const label = document.createElement("span");
      label.textContent = province.querySelector(`option[value="${code}"]`).label;
      const icon = L.divIcon({ className: `map-name${seenFromAfar.has(code) ? "" : " is-near"}`, html: label });
      return L.marker(seat, { icon, interactive: false, keyboard: false });
    });
    const room = () => canvas.classList.toggle("is-far", map.getZoom() < 8);
    map.on("zoomend", room);
    room();
    return L.layerGroup([grid, ...names]);
  };

  const open = async () => {
    if (!map) {
      await load();
      canvas.hidden = false;
      map = L.map(canvas, { attributionControl: false, zoomAnimation: false });
      const [place, zoom] = current() ? [current(), 15] : [seats.get(province.value) ?? thailand, province.value ? 9 : 6];
      map.setView(place, zoom);
      ground().addTo(map);
      map.on("click", ({ latlng }) => pin(latlng.lat, latlng.wrap().lng));
      part("open").setAttribute("aria-expanded", "true");
      box.querySelector("[data-part='tools']").hidden = false;
      show();
    }
    canvas.focus();
  };

  // Whoever names the province looks for the place there.
  province.addEventListener("change", () => {
    if (map && !current() && seats.has(province.value)) map.setView(seats.get(province.value), 9);
  });
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
