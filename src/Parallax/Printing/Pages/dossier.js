"use strict";
// A fact opens its report at the side, its characters marked; Escape or Close leads back to the fact. Without script the links lead to the texts below.
(() => {
  const dialog = document.getElementById("reader");
  const head = document.getElementById("readerh");
  const link = document.getElementById("readerlink");
  const text = document.getElementById("readertext");
  let opener = null;
  document.addEventListener("click", event => {
    const fact = event.target instanceof Element ? event.target.closest("a.ev") : null;
    if (!fact || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const id = fact.getAttribute("href").slice(1);
    const target = document.getElementById(id);
    const report = target && target.closest("article.report");
    if (!report) return;
    event.preventDefault();
    opener = fact;
    head.textContent = report.querySelector("h3 .outlet").textContent + ", " + report.querySelector("h3 .day").textContent;
    link.setAttribute("href", "#" + id);
    const copy = report.querySelector(".text").cloneNode(true);
    let here = null;
    for (const part of copy.querySelectorAll("[id], [data-e]")) {
      const isHere = part.id === id || part.dataset.e === id.slice(1);
      if (isHere) {
        part.classList.add("here");
        here = here || part;
        const sentence = part.closest(".s");
        if (sentence) sentence.classList.add("here");
      }
      part.removeAttribute("id");
    }
    text.replaceChildren(copy);
    dialog.showModal();
    text.focus();
    if (here) here.scrollIntoView({ block: "center" });
  });
  document.getElementById("readerclose").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close(); });
  link.addEventListener("click", () => { opener = null; dialog.close(); });
  dialog.addEventListener("close", () => { if (opener) opener.focus(); });
})();
