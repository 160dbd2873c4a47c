// The operator's console: what is typed is looked up after a pause, and what is suggested is chosen by one key.
"use strict";

(() => {
  const form = document.querySelector("form.console");
  const hints = document.getElementById("hints");
  const keys = { KeyN: "[data-next-call]", KeyZ: "[data-restore]" };
  const pause = 300;

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || !event.altKey || event.ctrlKey || event.metaKey) return;
    const digit = /^Digit([1-9])$/.exec(event.code);
    const pick = document.querySelector(
      digit ? `[data-pick][aria-keyshortcuts="Alt+${digit[1]}"]` : keys[event.code] ?? "[data-none]");
    if (!pick) return;
    event.preventDefault();
    pick.click();
  });

  document.documentElement.classList.add("has-console");
  if (!form || !hints) return;

  form.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== "Enter" || event.defaultPrevented) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector("[data-file]"));
  });

  // Who the caller is stands nowhere until it is sent, not even in what the browser brings back: leaving it is asked about.
  let isSent = false;
  window.addEventListener("submit", (event) => { isSent = event.target === form && !event.defaultPrevented; });
  window.addEventListener("beforeunload", (event) => {
    const isTold = [...form.querySelectorAll("input[name^='complainant/'], textarea[name^='complainant/']")]
      .some((field) => field.value.trim());
    if (isTold && !isSent) event.preventDefault();
  });

  /** Fills a field as if it had been typed, and leaves the cursor where it was. */
  function set(name, value) {
    const field = form.elements.namedItem(name);
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    field.classList.add("was-filled");
    setTimeout(() => field.classList.remove("was-filled"), 900);
  }

  hints.addEventListener("click", (event) => {
    const pick = event.target.closest("[data-pick]");
    if (!pick || pick.name === "attach") return;
    event.preventDefault();
    if (pick.name === "useCategory") set("category", pick.value);
    if (pick.name === "useRepeat") {
      set("repeatOf", pick.value);
      form.elements.namedItem("repeatOf").closest("details").open = true;
    }
    if (pick.name === "useArticle") {
      set("answer", pick.dataset.text);
      set("kind", "enquiry");
      const answer = form.elements.namedItem("answer");
      answer.closest("details").open = true;
      // Sending now concludes the matter by it, so it is looked at first.
      answer.focus();
    }
  });

  function number() {
    // What only fills a field and what sends the form have keys of their own, so that none is pressed for the other.
    const picks = [...hints.querySelectorAll("[data-pick]")];
    const label = (pick, digit) => {
      const key = document.createElement("kbd");
      key.textContent = `Alt+${digit}`;
      key.setAttribute("aria-hidden", "true");
      pick.setAttribute("aria-keyshortcuts", `Alt+${digit}`);
      pick.append(" ", key);
    };
    picks.filter((pick) => pick.name !== "attach").slice(0, 4).forEach((pick, at) => label(pick, at + 1));
    picks.filter((pick) => pick.name === "attach").slice(0, 5).forEach((pick, at) => label(pick, at + 5));
  }

  let timer = 0;
  let running = null;
  async function look() {
    running?.abort();
    running = new AbortController();
    const typed = new URLSearchParams();
    for (const name of ["csrf", "narrative", "placeWords", "place/province", "place/area", "complainant/phone", "complainant/nationalId"]) {
      typed.append(name, form.elements.namedItem(name).value);
    }
    try {
      const answer = await fetch(form.dataset.hints, { method: "POST", body: typed, signal: running.signal });
      if (!answer.ok) return;
      hints.innerHTML = await answer.text();
      number();
    } catch {
      // Overtaken by what was typed since, or not reachable: the button below still looks.
    }
  }
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, pause);
  });
  number();
  // A form that came back with errors has words already; danger in them is shown again.
  if (document.getElementById("errors")) look();
  // The call begins with its number, unless something is asked; the browser may not have gone there yet.
  if (!document.getElementById("errors") && document.activeElement === document.body) {
    (form.querySelector("[autofocus]") ?? form.elements.namedItem("complainant/phone")).focus();
  }
})();
