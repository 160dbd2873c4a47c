// A complaint's page: forms open beside what they are about, drafts are kept, colleagues are seen.
"use strict";

(() => {
  const page = document.querySelector(".case");
  if (!page) return;
  const place = document.getElementById("deed-place");
  const pollMilliseconds = 10_000;
  const draftMilliseconds = 1_000;
  const readingKey = "reading:" + page.dataset.pulse;
  let stopped = false;

  // What stays in sight above must not hide what is scrolled to.
  new ResizeObserver(([head]) => {
    page.style.setProperty("--head", Math.ceil(head.target.getBoundingClientRect().height) + "px");
  }).observe(page.querySelector(".case-head"));

  // The form ends where the window does, so that the button at its foot is in sight wherever the page is scrolled to.
  const fit = () => page.style.setProperty("--deed-top", Math.ceil(Math.max(0, place.getBoundingClientRect().top)) + "px");
  new ResizeObserver(fit).observe(page);
  addEventListener("scroll", fit, { passive: true });

  // ── Forms open in the page ──────────────────────────────────────────────────────────────────────────────

  async function open(link) {
    place.setAttribute("aria-busy", "true");
    link.setAttribute("aria-current", "true");
    await settle();
    try {
      const answer = await fetch(link.href, { redirect: "manual", headers: { Accept: "text/html" } });
      if (answer.status !== 200) throw new Error(answer.status);
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      const deed = fresh.getElementById("deed");
      if (!deed) throw new Error("no form");
      for (const other of page.querySelectorAll("a[data-deed][aria-current]")) other.removeAttribute("aria-current");
      link.setAttribute("aria-current", "true");
      const reading = whereReading();
      place.replaceChildren(document.adoptNode(deed));
      if (reading) readOn(reading);
      page.dataset.operation = deed.dataset.operation;
      begin(deed);
      if (deed.getBoundingClientRect().top < 0 || deed.getBoundingClientRect().top > innerHeight * 0.7) {
        deed.scrollIntoView({ block: "start" });
      }
      focusFirst(deed);
      beat();
    } catch {
      // Whatever it was, the page itself says it best.
      location.assign(link.href);
    } finally {
      place.removeAttribute("aria-busy");
    }
  }

  function focusFirst(deed) {
    const field = deed.querySelector("textarea, select, input:not([type=hidden]), button[type=submit]");
    field?.focus({ preventScroll: true });
  }

  async function close() {
    await settle();
    const reading = whereReading();
    place.replaceChildren();
    if (reading) readOn(reading);
    delete page.dataset.operation;
    const link = page.querySelector("a[data-deed][aria-current]");
    link?.removeAttribute("aria-current");
    link?.focus({ preventScroll: true });
    // The address of a form would open it again.
    history.replaceState(null, "", page.querySelector("[data-show]").getAttribute("href").split("?")[0]);
  }

  document.addEventListener("click", (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest("a");
    if (!link || !page.contains(link)) return;
    if (link.hasAttribute("data-deed")) {
      event.preventDefault();
      link.closest("details")?.removeAttribute("open");
      open(link);
    } else if (link.hasAttribute("data-close")) {
      event.preventDefault();
      close();
    } else if (link.dataset.show) {
      event.preventDefault();
      for (const other of page.querySelectorAll("[data-show][aria-current]")) other.removeAttribute("aria-current");
      link.setAttribute("aria-current", "true");
      page.querySelector(".history .timeline").dataset.show = link.dataset.show;
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !document.querySelector("dialog[open]") && place.firstElementChild) {
      event.preventDefault();
      close();
    }
  });

  // ── The reading position ────────────────────────────────────────────────────────────────────────────────

  /** What the page is made of, each part under a name that it keeps after something was added. */
  function parts() {
    const found = [...page.querySelectorAll(".submission, .gallery li")].map((part, index) => ["part " + index, part]);
    for (const step of page.querySelectorAll(".history [data-revision]")) {
      found.push(["step " + step.dataset.revision, step]);
    }
    return found;
  }

  /** The first part that begins in sight, else the one that fills the screen; null at the top of the page. */
  function whereReading() {
    if (scrollY === 0) return null;
    const edge = page.querySelector(".case-head").getBoundingClientRect().bottom;
    const seen = parts().map(([name, part]) => [name, part.getBoundingClientRect()])
      .filter(([, box]) => box.bottom > edge && box.top < innerHeight);
    const first = seen.find(([, box]) => box.top >= edge) ?? seen[0];
    return first ? { name: first[0], top: first[1].top } : null;
  }

  function readOn(reading) {
    const part = parts().find(([name]) => name === reading.name)?.[1];
    if (part) scrollBy(0, part.getBoundingClientRect().top - reading.top);
  }

  // ── Drafts ──────────────────────────────────────────────────────────────────────────────────────────────

  let waiting = 0;
  // Forms with words that no answer has confirmed yet, each with how often it was typed in.
  const unsaved = new Map();
  let saving = null;
  let settled = Promise.resolve();

  function begin(deed) {
    fit();
    const form = deed.querySelector(".deed-form");
    form.addEventListener("input", (event) => {
      if (event.target.name === "reply" || event.target.type === "file") return;
      unsaved.set(deed, (unsaved.get(deed) ?? 0) + 1);
      clearTimeout(waiting);
      waiting = setTimeout(settle, draftMilliseconds);
    });
    const choice = deed.querySelector(".reply-choice");
    if (choice) beginReplies(choice, form);
  }

  // A draft that came after the form itself would make it look unsent.
  addEventListener("submit", (event) => {
    if (!saving) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    saving.then(() => event.target.requestSubmit(event.submitter));
  }, true);

  // On the window, since what holds a form back does so before.
  addEventListener("submit", (event) => {
    const deed = event.target.closest("#deed");
    if (event.defaultPrevented || !deed || !event.target.matches(".deed-form")) return;
    unsaved.delete(deed);
    stopped = true;
    clearTimeout(waiting);
    sessionStorage.setItem(readingKey, JSON.stringify(whereReading()));
  });

  /** A third of what it takes in an address: what leaves with the page may have 64 KiB. */
  function typed(deed) {
    const body = new FormData(deed.querySelector(".deed-form"));
    for (const [name, value] of [...body]) if (typeof value !== "string") body.delete(name);
    return body;
  }

  /** Sends what was typed since the last time, one form after the other; whoever leaves a form waits for it. */
  function settle() {
    clearTimeout(waiting);
    settled = settled.then(async () => {
      for (const deed of [...unsaved.keys()]) {
        saving = save(deed);
        await saving;
        saving = null;
      }
    });
    return settled;
  }

  async function save(deed) {
    const typings = unsaved.get(deed);
    if (!typings) return;
    const state = deed.querySelector(".draft-state");
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), pollMilliseconds);
    try {
      const answer = await fetch(deed.dataset.draft, {
        method: "POST", body: typed(deed), redirect: "manual", signal: limit.signal,
      });
      if (answer.status !== 204) throw new Error(answer.status);
      // Unless something was typed meanwhile, which is still to be sent.
      if (unsaved.get(deed) === typings) unsaved.delete(deed);
      state.textContent = state.dataset.saved;
      state.classList.remove("is-failed");
    } catch {
      state.textContent = state.dataset.failed;
      state.classList.add("is-failed");
      clearTimeout(waiting);
      waiting = setTimeout(settle, pollMilliseconds);
      beat();
    } finally {
      clearTimeout(timer);
    }
  }

  // The browser ends a request whose page is left, so that what is on its way goes once more.
  addEventListener("pagehide", () => {
    for (const deed of unsaved.keys()) navigator.sendBeacon(deed.dataset.draft, typed(deed));
  });

  // ── Replies ─────────────────────────────────────────────────────────────────────────────────────────────

  function beginReplies(choice, form) {
    const select = choice.querySelector("select");
    const into = form.elements[choice.dataset.into];
    // Behind what stands there already; a browser would begin before it.
    into?.setSelectionRange(into.value.length, into.value.length);
    choice.querySelector("button").addEventListener("click", (event) => {
      event.preventDefault();
      const text = select.selectedOptions[0]?.dataset.text;
      if (!text || !into) return;
      const [start, end] = [into.selectionStart, into.selectionEnd];
      const gap = /[^\n]$/.test(into.value.slice(0, start)) ? "\n" : "";
      const rest = /^[^\n]/.test(into.value.slice(end)) ? "\n" : "";
      into.setRangeText(gap + text + rest, start, end, "end");
      if (rest) into.setSelectionRange(into.selectionEnd - 1, into.selectionEnd - 1);
      select.value = "";
      into.dispatchEvent(new Event("input", { bubbles: true }));
      into.focus();
    });
  }

  // ── Calling a colleague in a note ───────────────────────────────────────────────────────────────────────

  document.addEventListener("click", (event) => {
    const call = event.target.closest("[data-call]");
    const field = call && call.closest("form")?.querySelector('textarea[name="text"]');
    if (!field) return;
    event.preventDefault();
    const before = field.value.slice(0, field.selectionStart);
    const gap = before === "" || /\s$/.test(before) ? "" : " ";
    field.setRangeText(gap + "@" + call.dataset.call + " ", field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  });

  // ── Colleagues ──────────────────────────────────────────────────────────────────────────────────────────

  const colleagues = document.getElementById("case-colleagues");
  const changed = document.getElementById("case-changed");
  const ended = document.getElementById("case-ended");
  let tag = "";
  let timer = 0;

  async function beat() {
    clearTimeout(timer);
    if (document.hidden || stopped) return;
    const doing = page.dataset.operation ? "?operation=" + page.dataset.operation : "";
    try {
      const answer = await fetch(page.dataset.pulse + doing, {
        redirect: "manual", headers: tag ? { "If-None-Match": tag } : {},
      });
      ended.hidden = answer.status !== 401 && answer.type !== "opaqueredirect";
      if (answer.status === 200) {
        tag = answer.headers.get("ETag") ?? "";
        show(await answer.json());
      }
    } catch {
      // The network is away; the next beat tries again.
    }
    clearTimeout(timer);
    timer = setTimeout(beat, pollMilliseconds);
  }

  function show(pulse) {
    colleagues.textContent = pulse.colleagues.join(" · ");
    colleagues.hidden = pulse.colleagues.length === 0;
    changed.hidden = pulse.revision <= Number(page.dataset.revision);
    // Forms outlive a log-in: the token follows the session.
    for (const root of [document, ...unsaved.keys()]) {
      for (const field of root.querySelectorAll('input[name="csrf"]')) field.value = pulse.csrf;
    }
  }

  document.addEventListener("visibilitychange", beat);
  changed.addEventListener("click", settle);

  const deed = document.getElementById("deed");
  if (deed) begin(deed);
  // On a small screen the form stands below the head; whoever asked for it wants to see it.
  if (deed && innerWidth < 768 && !deed.querySelector(".error-summary")) deed.scrollIntoView();
  // Whoever came by a link to the form goes on in it, as whoever opened it by its key.
  if (deed && !deed.querySelector(".error-summary") && document.activeElement === document.body) focusFirst(deed);
  const reading = JSON.parse(sessionStorage.getItem(readingKey) ?? "null");
  sessionStorage.removeItem(readingKey);
  const done = document.getElementById("done");
  if (done) {
    if (reading) readOn(reading);
    done.focus({ preventScroll: true });
    // It stays in sight wherever one reads on, long enough to be read.
    setTimeout(() => done.classList.add("is-told"), 8_000);
  }
  beat();
})();
