"use strict";
// Progressive enhancement alone: every page works without this file.

// Buttons that need a script are hidden until there is one.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.parentElement.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = "Copied";
  });
}
for (const button of document.querySelectorAll("[data-share]")) {
  button.parentElement.hidden = !navigator.share;
  button.addEventListener("click", () =>
    navigator.share({ title: button.dataset.title, url: button.dataset.share }).catch(() => {}));
}

// A picture that cannot be had leaves its caption.
for (const image of document.querySelectorAll(".picture img")) {
  const drop = () => image.remove();
  if (image.complete && !image.naturalWidth) drop();
  image.addEventListener("error", drop);
}

// The switches of the marks stay as they were on the last article.
for (const box of document.querySelectorAll("#show-statements, #show-figures")) {
  box.checked = localStorage.getItem(box.id) === "yes";
  box.addEventListener("change", () => localStorage.setItem(box.id, box.checked ? "yes" : "no"));
}

// "/" goes to the search field.
addEventListener("keydown", (event) => {
  const find = document.getElementById("find");
  if (find && event.key === "/" && !event.ctrlKey && !event.metaKey && !event.target.closest("input, textarea, select")) {
    event.preventDefault();
    find.focus();
  }
});

// A piece as it is written: how it will look and what the record says of it beside the text, and saving as one goes on.
const writing = document.getElementById("writing");
if (writing && writing.dataset.autosave) {
  const saving = document.getElementById("saving");
  const LOOK = 700, CHECK = 2500, SAVE = 4000;
  let began = Date.now(), sent = "", busy = false, stopped = false;
  const typed = () => {
    const form = new FormData(writing);
    for (const name of ["file", "new_caption", "new_credit"]) form.delete(name);
    return form;
  };
  const words = (form) => JSON.stringify([...form].filter(([name]) => !["began_from", "note", "minor", "publish_at"].includes(name)));
  const later = (wait, work) => {
    let timer;
    return () => { clearTimeout(timer); timer = setTimeout(work, wait); };
  };
  const part = (place, address) => async () => {
    const form = typed();
    form.set("part", "1");
    const round = (place.round = (place.round || 0) + 1);
    try {
      const answer = await fetch(address, { method: "POST", body: form });
      const html = await answer.text();
      if (answer.ok && round === place.round) place.innerHTML = html;
    } catch { /* the next change asks again */ }
  };
  const save = async () => {
    const form = typed();
    if (busy || stopped || words(form) === sent) return;
    busy = true;
    began = Date.now();
    try {
      const answer = await fetch(writing.dataset.autosave, { method: "POST", body: form });
      const told = answer.headers.get("content-type") === "application/json" ? await answer.json() : {};
      if (answer.ok) {
        sent = words(form);
        writing.elements.began_from.value = told.revision;
        saving.textContent = "Saved " + new Date().toLocaleTimeString();
      } else if (answer.status === 409) {
        stopped = true;
        saving.textContent = `${told.by} has saved another text. Press Save to see both; yours stays here.`;
      } else {
        saving.textContent = "Not saved. " + (told.faults || ["The site does not take it just now."]).join(" ");
      }
    } catch {
      saving.textContent = "Not saved: the site does not answer. Your text stays here.";
    }
    busy = false;
  };
  const look = part(document.getElementById("preview"), writing.dataset.preview);
  const check = part(document.getElementById("check"), writing.dataset.check);
  const lookLater = later(LOOK, look), checkLater = later(CHECK, check), saveLater = later(SAVE, save);
  sent = words(typed());
  writing.addEventListener("input", (event) => {
    if (event.target.type === "file") return;
    lookLater();
    checkLater();
    saveLater();
    if (Date.now() - began > 4 * SAVE) save(); // however long one goes on typing
  });
  let leaving = false;
  writing.addEventListener("submit", async (event) => {
    leaving = stopped = true;
    if (!busy) return;
    event.preventDefault(); // what is being saved moves the piece on: the form has to know that first
    while (busy) await new Promise((done) => setTimeout(done, 50));
    writing.requestSubmit(event.submitter);
  });
  addEventListener("beforeunload", (event) => { if (!leaving && words(typed()) !== sent) event.preventDefault(); });
  document.addEventListener("visibilitychange", () => { if (document.hidden && !leaving) save(); });
  look();
  check();
}
