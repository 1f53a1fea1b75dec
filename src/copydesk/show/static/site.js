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
