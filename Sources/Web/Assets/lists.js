// Lists: keys move through the rows and choose them, a box chooses the page, and work on many tells how far it is.
"use strict";

(() => {
  const rows = () => [...document.querySelectorAll("tr[data-row]")];
  const boxes = () => [...document.querySelectorAll('.bulk-form input[name="row"]')];
  const link = (row) => row?.querySelector("th a");
  const current = () => document.activeElement?.closest("tr[data-row]");

  /** What each key does; the buttons that stand for them do the same. */
  const moves = {
    next: () => step(1),
    back: () => step(-1),
    open: () => link(current())?.click(),
    choose: () => current()?.querySelector('input[name="row"]')?.click(),
  };

  function step(by) {
    const all = rows();
    if (all.length === 0) return;
    const at = all.indexOf(current());
    const row = at < 0 ? all[by > 0 ? 0 : all.length - 1] : all[Math.min(all.length - 1, Math.max(0, at + by))];
    link(row)?.focus();
    row.scrollIntoView({ block: "nearest" });
  }

  /** The key as it is printed on the Latin side, whichever layout is on. */
  function key(event) {
    const printed = /^Key([A-Z])$/.exec(event.code);
    return (printed ? printed[1] : event.key).toLowerCase();
  }

  function isTyping(element) {
    return element.matches("textarea, select") || (element.matches("input") && element.type !== "checkbox");
  }

  const buttons = [...document.querySelectorAll("[data-row-move]")];
  for (const button of buttons) {
    button.hidden = false;
    // Focus stays in the table, where the move begins.
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => moves[button.dataset.rowMove]());
  }
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (isTyping(event.target) || localStorage.getItem("shortcuts") === "off") return;
    const button = buttons.find((each) => each.dataset.shortcut === key(event));
    if (!button) return;
    event.preventDefault();
    moves[button.dataset.rowMove]();
  });

  const all = document.querySelector("[data-choose-all]");
  const count = document.querySelector("[data-chosen]");
  function tell() {
    const chosen = boxes().filter((box) => box.checked).length;
    if (count) {
      count.hidden = chosen === 0;
      count.textContent = String(chosen);
    }
    if (all) {
      all.checked = chosen > 0 && chosen === boxes().length;
      all.indeterminate = chosen > 0 && !all.checked;
    }
    for (const box of boxes()) box.closest("tr").classList.toggle("is-chosen", box.checked);
  }
  if (all) {
    all.hidden = false;
    all.addEventListener("change", () => {
      for (const box of boxes()) box.checked = all.checked;
      tell();
    });
    document.addEventListener("change", tell);
    window.addEventListener("pageshow", tell);
  }

  // ── A list as a file: five thousand rows take a while, and the browser alone says nothing ────────────────

  const exporting = document.querySelector("[data-export]");
  exporting?.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const state = document.querySelector("[data-export-state]");
    if (state.dataset.busy) return;
    state.dataset.busy = "yes";
    state.textContent = state.dataset.working;
    try {
      const answer = await fetch(exporting.href);
      // Whoever was logged out meanwhile gets a page and not a file.
      if (!answer.ok || !answer.headers.get("Content-Type")?.startsWith("text/csv")) {
        location.href = exporting.href;
        return;
      }
      const file = document.createElement("a");
      file.href = URL.createObjectURL(await answer.blob());
      file.download = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition"))?.[1] ?? "list.csv";
      file.click();
      setTimeout(() => URL.revokeObjectURL(file.href), 60_000);
      state.textContent = state.dataset.done;
    } catch {
      state.textContent = state.dataset.failed;
    } finally {
      delete state.dataset.busy;
    }
  });

  async function follow() {
    const shown = document.querySelector("[data-progress]");
    if (!shown) return;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("progress");
      // A form in the old part may just be sent; its press is not lost, for the page goes on to where it leads.
      if (answer.ok && fresh) shown.replaceWith(fresh);
    } catch {
      // The next turn tries again.
    }
    setTimeout(follow, 1000);
  }
  if (document.querySelector("[data-progress]")) {
    document.documentElement.classList.add("is-following");
    setTimeout(follow, 600);
  }
})();
