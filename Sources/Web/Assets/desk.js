// Every desk page's shortcuts: whatever carries data-shortcut="x" is pressed by that key and listed on the sheet.
"use strict";

(() => {
  const sheet = document.getElementById("shortcuts");
  const setting = "shortcuts";
  const root = document.documentElement;

  const isOn = () => localStorage.getItem(setting) !== "off";
  const isShown = (element) => element.getClientRects().length > 0 || element.closest("details:not([open])");
  const isTyping = (element) =>
    element.isContentEditable || (element.matches("input, textarea, select") && !element.matches("[type=checkbox], [type=radio], [type=submit], [type=button]"));

  /** The elements that shortcuts press now, the first of each key. */
  function shortcuts() {
    const found = new Map();
    for (const element of document.querySelectorAll("[data-shortcut]")) {
      if (isShown(element) && !element.disabled && !found.has(element.dataset.shortcut)) {
        found.set(element.dataset.shortcut, element);
      }
    }
    return found;
  }

  /** The key as it is printed on the Latin side, whichever layout is on. */
  function key(event) {
    if (event.key === "?" || (event.code === "Slash" && event.shiftKey)) return "?";
    if (event.shiftKey) return "";
    if (/^[!-~]$/.test(event.key)) return event.key.toLowerCase();
    const printed = /^(?:Key|Digit)([A-Z0-9])$/.exec(event.code);
    return printed ? printed[1].toLowerCase() : "";
  }

  function label(element) {
    if (element.dataset.shortcutLabel) return element.dataset.shortcutLabel;
    const copy = element.cloneNode(true);
    for (const aside of copy.querySelectorAll("kbd, .begun")) aside.remove();
    return (copy.textContent.trim() || element.getAttribute("aria-label") || "").replace(/\s+/g, " ");
  }

  function fill() {
    const rows = [...shortcuts()].map(([key, element]) => {
      const row = document.createElement("div");
      const term = document.createElement("dt");
      const kbd = document.createElement("kbd");
      kbd.textContent = key;
      term.append(kbd);
      const words = document.createElement("dd");
      words.textContent = label(element);
      row.append(term, words);
      return row;
    });
    sheet.querySelector(".shortcut-list").replaceChildren(...rows);
  }

  function toggle() {
    if (sheet.open) return sheet.close();
    fill();
    sheet.showModal();
  }

  function press(element) {
    if (element.matches("input, textarea, select")) return element.focus();
    // What a closed menu holds is pressed all the same.
    element.click();
  }

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter" && event.target.form?.method === "post") {
      event.preventDefault();
      event.target.form.requestSubmit(event.target.form.querySelector("[type=submit]"));
      return;
    }
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (!isOn() || isTyping(event.target) || (sheet?.open && key(event) !== "?")) return;
    const element = shortcuts().get(key(event));
    if (!element) return;
    event.preventDefault();
    press(element);
  });

  const box = document.getElementById("shortcuts-on");
  if (!box) return;
  const show = () => root.classList.toggle("has-shortcuts", isOn());
  box.checked = isOn();
  box.addEventListener("change", () => {
    localStorage.setItem(setting, box.checked ? "on" : "off");
    show();
  });
  show();
  // On the account's page the switch stands alone, and shows itself once it works.
  box.closest("[data-shortcut-setting]")?.removeAttribute("hidden");
  if (!sheet) return;
  const opener = document.querySelector(".shortcut-open");
  opener.hidden = false;
  opener.addEventListener("click", toggle);
})();
