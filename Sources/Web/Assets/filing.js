// What filing gains: numbers to call while words are typed, districts at once, files with progress, nothing lost.
"use strict";

(() => {
  document.documentElement.classList.add("has-script");
  const main = document.querySelector("main");

  // As EmergencyWords.plain does it.
  const plain = (text) => {
    let out = "";
    let wasLatin = false;
    for (const sign of text.toLowerCase()) {
      const isLatin = /[a-z'’]/.test(sign);
      const isThai = /[\u0e01-\u0e4e]/.test(sign);
      if ((isLatin !== wasLatin || !(isLatin || isThai)) && !out.endsWith(" ")) out += " ";
      if (isLatin || isThai) out += sign === "’" ? "'" : sign;
      wasLatin = isLatin;
    }
    return wasLatin ? out + " " : out;
  };

  const watchWords = async (call, story) => {
    const answer = await fetch(call.dataset.words);
    const list = (await answer.text()).split("\n").filter((line) => /^[a-z]+:/.test(line)).map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon), plain(line.slice(colon + 1))];
    });
    const look = () => {
      const text = plain(story.value);
      const found = new Set(list.filter(([, words]) => text.includes(words)).map(([help]) => help));
      call.hidden = found.size === 0;
      for (const item of call.querySelectorAll("[data-help]")) item.hidden = !found.has(item.dataset.help);
    };
    call.setAttribute("role", "status");
    story.addEventListener("input", look);
    look();
  };

  // What is typed is kept on the server every second, so that a telephone that falls asleep loses nothing.
  const keepTyping = (form) => {
    let timer = 0;
    let running = null;
    // How often something was typed, and how much of it the server has.
    let typed = 0;
    let kept = 0;
    const isKept = () => kept === typed || form.hasAttribute("data-sending");
    const fields = () => {
      const all = new FormData(form);
      all.append("go", "keep");
      return all;
    };
    const wait = (milliseconds) => {
      clearTimeout(timer);
      timer = setTimeout(send, milliseconds);
    };
    const keep = async () => {
      const upTo = typed;
      const limit = new AbortController();
      const late = setTimeout(() => limit.abort(), 10_000);
      try {
        const answer = await fetch(form.action, {
          method: "POST", body: fields(), redirect: "manual", signal: limit.signal,
        });
        if (answer.status === 204) kept = upTo;
        if (upTo !== typed) wait(1000);
      } catch {
        wait(10_000);
      }
      clearTimeout(late);
      running = null;
    };
    const send = () => {
      if (!running && !isKept()) running = keep();
    };
    form.addEventListener("input", () => {
      typed += 1;
      wait(1000);
    });
    // What was typed earlier must not come after the form itself.
    addEventListener("submit", (event) => {
      if (!running) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      running.then(() => event.target.requestSubmit(event.submitter));
    }, true);
    // The browser ends a request whose page is left, so that what is on its way goes once more.
    const leave = () => isKept() || navigator.sendBeacon(form.action, fields());
    addEventListener("pagehide", leave);
    // Whoever clears everything means also what has just been typed.
    main.querySelector(".filing-forget form")?.addEventListener("submit", () => {
      clearTimeout(timer);
      kept = typed;
    });
    document.addEventListener("visibilitychange", () => document.hidden && leave());
  };

  // Each file goes on its own; the page's part that lists them is taken from the server's answer.
  const sendFiles = (form) => {
    const part = () => form.querySelector("#files");
    const say = (text) => {
      const line = document.createElement("p");
      line.className = "field-error";
      line.setAttribute("role", "alert");
      line.textContent = text;
      return line;
    };
    const send = (file) => new Promise((done) => {
      const words = part().dataset;
      const row = document.createElement("li");
      const bar = document.createElement("progress");
      const cancel = document.createElement("button");
      const name = document.createElement("span");
      [bar.max, bar.value] = [100, 0];
      bar.setAttribute("aria-label", `${words.sending} ${file.name}`);
      [name.className, name.textContent] = ["file-name", file.name];
      [cancel.type, cancel.className, cancel.textContent] = ["button", "btn btn-link", words.cancel];
      row.append(name, bar, cancel);
      let list = part().querySelector(".chosen-files");
      if (!list) {
        list = document.createElement("ul");
        list.className = "chosen-files";
        part().prepend(list);
      }
      list.append(row);
      const fields = new FormData();
      for (const hidden of form.querySelectorAll("input[type=hidden]")) fields.append(hidden.name, hidden.value);
      fields.append("go", "add");
      fields.append("attachments", file);
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.responseType = "document";
      request.upload.addEventListener("progress", (event) => {
        if (event.lengthComputable) bar.value = (100 * event.loaded) / event.total;
      });
      cancel.addEventListener("click", () => request.abort());
      const end = (text) => {
        row.remove();
        done(text);
      };
      request.addEventListener("abort", () => end(null));
      request.addEventListener("error", () => end(words.failed));
      request.addEventListener("load", () => {
        const fresh = request.response?.querySelector("#files");
        if (!fresh) return end(words.failed);
        const refused = [...fresh.querySelectorAll(".refused-files li")].map((line) => line.textContent);
        fresh.querySelector(".refused-files")?.remove();
        // The key changes when the browser had lost its cookies.
        for (const key of request.response.querySelectorAll(".filing-form input[type=hidden]")) {
          const own = form.querySelector(`input[type=hidden][name="${key.name}"]`);
          if (own) own.value = key.value;
        }
        part().replaceWith(document.adoptNode(fresh));
        done(refused.join(" ") || null);
      });
      request.send(fields);
    });
    // What is on its way, for a button that is pressed meanwhile.
    let running = null;
    addEventListener("submit", (event) => {
      if (!running || event.target !== form) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const { submitter } = event;
      running.then((areRefused) => {
        // A file that was refused is looked at first. Buttons beside the files are others once one more has come.
        if (areRefused) return;
        const own = [...form.elements].find((it) => it.name === submitter?.name && it.value === submitter?.value);
        form.requestSubmit(submitter?.isConnected ? submitter : own);
      });
    }, true);
    form.addEventListener("change", (event) => {
      if (event.target.type !== "file") return;
      // More may be chosen while the first are on their way.
      const all = Promise.all([running, take(event)]).then((ends) => ends.some(Boolean)).finally(() => {
        if (running === all) running = null;
      });
      running = all;
    });
    const take = async (event) => {
      const files = [...event.target.files];
      event.target.value = "";
      const complaints = [];
      for (const file of files) {
        const isLarge = file.size > Number(part().dataset.max);
        complaints.push(isLarge ? part().dataset.large.replace("{name}", file.name) : await send(file));
      }
      part().querySelectorAll("p.field-error").forEach((line) => line.remove());
      const refused = complaints.filter(Boolean);
      part().prepend(...refused.map(say));
      return refused.length > 0;
    };
  };

  // What the browser kept of this page may have been cleared, sent or changed since.
  addEventListener("pageshow", (event) => event.persisted && location.reload());

  const call = main.querySelector("#emergency-call");
  const story = main.querySelector("[name='narrative']");
  if (call && story) watchWords(call, story).catch(() => {});
  const form = main.querySelector("form.filing-form");
  if (form?.querySelector("#files")) sendFiles(form);
  else if (form?.querySelector("textarea, input:not([type=hidden], [type=radio])")) keepTyping(form);
  const print = main.querySelector("[data-do='print']");
  if (print) {
    print.hidden = false;
    print.addEventListener("click", () => window.print());
  }
})();
