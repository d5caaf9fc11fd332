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
// Which reports count: those published until the chosen day, by the chosen outlet. What rests on none of them is hidden; nothing is judged anew.
(() => {
  const controls = document.getElementById("controls");
  if (!controls) return;
  const numbers = text => text.split(" ").map(Number);
  const days = numbers(controls.dataset.days);
  const outlets = numbers(controls.dataset.outlets);
  const names = Array.from(document.querySelectorAll(".days time"), time => time.textContent);
  const asOf = document.getElementById("asof");
  const asOfDay = document.getElementById("asofday");
  const outlet = document.getElementById("outlet");
  const shown = document.getElementById("shown");
  const parts = Array.from(document.querySelectorAll("[data-r]"), part => [part, numbers(part.dataset.r)]);
  const update = () => {
    const last = asOf ? Number(asOf.value) : Infinity;
    const one = outlet && outlet.value !== "" ? Number(outlet.value) : null;
    const counts = days.map((day, i) => day <= last && (one === null || outlets[i] === one));
    for (const [part, reports] of parts) part.toggleAttribute("hidden", !reports.some(report => counts[report]));
    if (asOf) {
      asOfDay.textContent = names[last];
      asOf.setAttribute("aria-valuetext", names[last]);
    }
    const left = counts.filter(Boolean).length;
    shown.textContent = left === days.length ? "" : "Shown is what " + left + " of " + days.length + " reports tell. Counts of voices, and what agrees or is disputed, are still of all: parallax dossier --as-of judges anew.";
  };
  if (asOf) asOf.addEventListener("input", update);
  if (outlet) outlet.addEventListener("change", update);
  if (asOf) asOf.setAttribute("aria-valuetext", names[Number(asOf.value)]);
  controls.hidden = false;
})();
// Two reports beside one another: each fact that both tell has a number, which leads to its place in the other.
(() => {
  const dialog = document.getElementById("pair");
  const open = document.getElementById("pairopen");
  if (!open) return;
  const sides = ["left", "right"].map(side => ({ choice: document.getElementById(side), head: document.getElementById(side + "h"), text: document.getElementById(side + "text") }));
  const note = document.getElementById("pairnote");
  const reportOf = id => {
    const target = document.getElementById(id);
    const report = target && target.closest("article.report");
    return report ? report.id : null;
  };
  const facts = ids => {
    const common = [];
    for (const fact of document.querySelectorAll("[data-f]")) {
      const reports = fact.dataset.r.split(" ").map(place => "r" + (Number(place) + 1));
      if (!ids.every(id => reports.includes(id))) continue;
      const cited = Array.from(fact.querySelectorAll("a.ev"), link => link.getAttribute("href").slice(1));
      if (fact.closest(".pairs")) {
        for (let i = 0; i + 1 < cited.length; i += 2) common.push(reportOf(cited[i]) === ids[0] ? [cited[i], cited[i + 1]] : [cited[i + 1], cited[i]]);
      } else {
        const places = ids.map(id => cited.find(each => reportOf(each) === id));
        if (places.every(Boolean)) common.push(places);
      }
    }
    return common;
  };
  const show = () => {
    const ids = sides.map(side => "r" + (Number(side.choice.value) + 1));
    const reports = ids.map(id => document.getElementById(id));
    const copies = reports.map(report => report.querySelector(".text").cloneNode(true));
    const numbered = copies.map(() => new Map());
    let number = 0;
    for (const places of facts(ids)) {
      if (places.some((place, k) => numbered[k].has(place))) continue;
      number++;
      places.forEach((place, k) => numbered[k].set(place, number));
    }
    copies.forEach((copy, k) => {
      for (const part of Array.from(copy.querySelectorAll("[id], [data-e]"))) {
        const place = part.id || "e" + part.dataset.e;
        const is = numbered[k].get(place);
        if (is) {
          part.classList.add("here");
          if (part.id) {
            const button = document.createElement("button");
            button.type = "button";
            button.className = "k";
            button.dataset.k = is;
            button.textContent = is;
            button.setAttribute("aria-label", "Fact " + is + ", to its place in the other report");
            part.append(button);
          }
        }
        part.removeAttribute("id");
      }
      sides[k].head.textContent = reports[k].querySelector("h3 .outlet").textContent + ", " + reports[k].querySelector("h3 .day").textContent;
      sides[k].text.replaceChildren(copy);
    });
    note.textContent = number === 0 ? "Nothing that was compared stands in both." : (number === 1 ? "One fact stands" : number + " facts stand") + " in both; a number leads to the same fact in the other report.";
    dialog.showModal();
    sides[0].text.focus();
    sides.forEach(side => {
      const first = side.text.querySelector(".k");
      if (first) first.scrollIntoView({ block: "center" });
    });
  };
  open.addEventListener("click", show);
  dialog.addEventListener("click", event => {
    const button = event.target instanceof Element ? event.target.closest(".k") : null;
    if (button) {
      const other = sides[sides[0].text.contains(button) ? 1 : 0].text.querySelector('.k[data-k="' + button.dataset.k + '"]');
      if (other) {
        other.scrollIntoView({ block: "center" });
        other.focus();
      }
    } else if (event.target === dialog) dialog.close();
  });
  document.getElementById("pairclose").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => open.focus());
  document.getElementById("pairchoice").hidden = false;
})();
