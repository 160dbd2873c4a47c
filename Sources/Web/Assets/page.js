// What every page gains: a form is sent once however often its button is pressed, errors are found at once,
// menus close by themselves, and nothing typed is lost when the connection is.
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

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.hasAttribute(sending)) {
      event.preventDefault();
      return;
    }
    if (event.defaultPrevented || form.method !== "post") return;
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
    if (document.querySelector(".offline-note")) note(document.body.dataset.online, "success");
  });

  // A page that comes back from the browser's own cache may be sent again.
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll(`form[${sending}]`)) {
      form.removeAttribute(sending);
      for (const button of form.querySelectorAll("[aria-disabled]")) button.removeAttribute("aria-disabled");
    }
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
})();
