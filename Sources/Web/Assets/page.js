// What every page gains: a form is sent once however often its button is pressed, and errors are found at once.
"use strict";

(() => {
  const sending = "data-sending";

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.hasAttribute(sending)) {
      event.preventDefault();
      return;
    }
    if (event.defaultPrevented || form.method !== "post") return;
    form.setAttribute(sending, "");
    // The button stays enabled, so that its name and value are sent and the keyboard keeps its place.
    event.submitter?.setAttribute("aria-disabled", "true");
  });

  // A page that comes back from the browser's own cache may be sent again.
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll(`form[${sending}]`)) {
      form.removeAttribute(sending);
      for (const button of form.querySelectorAll("[aria-disabled]")) button.removeAttribute("aria-disabled");
    }
  });

  document.querySelector(".error-summary")?.focus();
})();
