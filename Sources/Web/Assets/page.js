// What every page gains: a form is sent once however often its button is pressed, errors are found at once,
// menus close by themselves, a text near its limit is counted, and nothing typed is lost when the connection is.
"use strict";

(() => {
  const sending = "data-sending";

  const note = (words, tone) => {
    let box = document.querySelector(".offline-note");
    if (!box) {
      box = document.createElement("p");
      box.setAttribute("role", "status");
      document.body.append(box);
    }
    box.className = `alert alert-${tone} offline-note`;
    box.textContent = words;
  };

  // As the server counts: what looks like one character is one, and blanks at the ends are none.
  const segments = globalThis.Intl?.Segmenter && new Intl.Segmenter();
  const length = (text) => segments ? [...segments.segment(text)].length : text.replace(/\p{M}/gu, "").length;
  const over = (field) => length(field.value.trim()) - Number(field.dataset.characters);
  // What is longer than the server reads of a form can't come back with its answer; all else is told by the answer.
  const endlessBytes = 100 * 1024;
  const isEndless = (field) => new Blob([field.value]).size > endlessBytes && over(field) > 0;

  const count = (field) => {
    let line = field.parentElement.querySelector(".form-count");
    // Few code units hold no more characters, so that most of what is typed costs no counting.
    const isNear = field.value.length > 0.9 * Number(field.dataset.characters);
    if (!line && !isNear) return;
    if (!line) {
      line = document.createElement("p");
      line.setAttribute("role", "status");
      field.after(line);
    }
    const by = isNear ? over(field) : -Infinity;
    const words = by > 0 ? document.body.dataset.over : document.body.dataset.left;
    line.className = by > 0 ? "form-count is-over" : "form-count";
    line.textContent = by > -0.1 * Number(field.dataset.characters)
      ? words.replace("{count}", Math.abs(by).toLocaleString("en")) : "";
  };
  // Once somebody pauses, so that a screen reader does not speak into each letter.
  let counting = 0;
  document.addEventListener("input", (event) => {
    if (!event.target.dataset.characters) return;
    clearTimeout(counting);
    counting = setTimeout(count, 300, event.target);
  });
  for (const field of document.querySelectorAll("[data-characters]")) count(field);

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.hasAttribute(sending)) {
      event.preventDefault();
      return;
    }
    if (event.defaultPrevented || form.method !== "post") return;
    const endless = [...form.querySelectorAll("[data-characters]")].find(isEndless);
    if (endless) {
      event.preventDefault();
      count(endless);
      endless.focus();
      return;
    }
    // A browser without a connection would leave the page and what was typed for an error of its own.
    if (!navigator.onLine) {
      event.preventDefault();
      note(document.body.dataset.offline, "warning");
      return;
    }
    // A page that tells what is wrong is the answer to a form. As that it can't be gone back to, as an address it can.
    if (document.querySelector(".error-summary")) history.replaceState(history.state, "", location.href);
    form.setAttribute(sending, "");
    // The button stays enabled, so that its name and value are sent and the keyboard keeps its place.
    event.submitter?.setAttribute("aria-disabled", "true");
  });

  window.addEventListener("online", () => {
    if (document.querySelector("[data-retry]")) location.reload();
    if (document.querySelector(".offline-note")) note(document.body.dataset.online, "success");
  });

  // A page that comes back from the browser's own cache may be sent again.
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll(`form[${sending}]`)) {
      form.removeAttribute(sending);
      for (const button of form.querySelectorAll("[aria-disabled]")) button.removeAttribute("aria-disabled");
    }
  });

  // What is typed in a form that keeps no draft is lost by leaving it, by the language in the header too: that is asked about.
  const isTouched = (field) => (field.matches("select")
    ? [...field.options].some((option) => option.selected !== option.defaultSelected)
      && !(field.selectedIndex === 0 && ![...field.options].some((option) => option.defaultSelected))
    : field.matches("[type=checkbox], [type=radio]") ? field.checked !== field.defaultChecked
      : field.matches("input:not([type=hidden]), textarea") && field.value !== field.defaultValue);
  let isSent = false;
  window.addEventListener("submit", (event) => {
    isSent = !event.defaultPrevented && event.target.matches("form.keeps-nothing");
  });
  window.addEventListener("pageshow", () => { isSent = false; });
  window.addEventListener("beforeunload", (event) => {
    const forms = [...document.querySelectorAll("form.keeps-nothing")];
    // A form that came back with errors was typed before.
    const isTyped = document.getElementById("errors") || forms.some((form) => [...form.elements].some(isTouched));
    if (forms.length && isTyped && !isSent) event.preventDefault();
  });

  const closeMenus = (except) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (menu !== except) menu.open = false;
    }
  };
  document.addEventListener("click", (event) => closeMenus(event.target.closest("details.menu")));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = document.querySelector("details.menu[open]");
    closeMenus();
    open?.querySelector("summary").focus();
  });

  document.querySelector(".error-summary")?.focus();

  // Not while the page itself is on its way.
  window.addEventListener("load", () => navigator.serviceWorker?.register("/offline.js").catch(() => {}));
})();
