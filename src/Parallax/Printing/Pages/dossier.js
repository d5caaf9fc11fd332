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
// Which reports count: those published until the chosen day; of these, one outlet's where it is chosen. What rests on none of them is hidden, voices are counted
// as of the day, and a line that fewer than two tellings or sides then carried is no line yet. How figures and sayings go together is not judged anew.
(() => {
  const controls = document.getElementById("controls");
  if (!controls) return;
  const numbers = text => text.split(" ").map(Number);
  const days = numbers(controls.dataset.days);
  const outlets = numbers(controls.dataset.outlets);
  const tellings = numbers(controls.dataset.tellings);
  const names = Array.from(document.querySelectorAll(".days time"), time => time.textContent);
  const asOf = document.getElementById("asof");
  const asOfDay = document.getElementById("asofday");
  const outlet = document.getElementById("outlet");
  const shown = document.getElementById("shown");
  const restOf = element => numbers(element.closest("[data-r]").dataset.r);
  const each = selector => Array.from(document.querySelectorAll(selector));
  const sides = each(".side").map(side => [side, restOf(side)]);
  const parts = each("[data-r]:not(.side)").map(part => [part, restOf(part)]);
  const voices = each(".voices").map(count => [count, restOf(count)]);
  const lines = each(".ledger li").map(line => [line, restOf(line), line.closest(".panel.agreed") !== null]);
  const reportOf = link => {
    const target = document.getElementById(link.getAttribute("href").slice(1));
    const report = target && target.closest("article.report");
    return report ? Number(report.dataset.r) : null;
  };
  let cites = null; // links behind a side or an entry, with the comma before each
  const independent = reports => new Set(reports.map(report => tellings[report])).size;
  const update = () => {
    const last = asOf ? Number(asOf.value) : Infinity;
    const one = outlet && outlet.value !== "" ? Number(outlet.value) : null;
    const isKnown = days.map(day => day <= last);
    const counts = days.map((day, i) => isKnown[i] && (one === null || outlets[i] === one));
    for (const [part, reports] of parts) part.toggleAttribute("hidden", !reports.some(report => counts[report]));
    for (const [side, reports] of sides) side.toggleAttribute("hidden", !reports.some(report => isKnown[report]));
    for (const [count, reports] of voices) {
      const known = reports.filter(report => isKnown[report]);
      count.firstChild.data = known.length + (known.length === 1 ? " report, " : " reports, ");
      count.querySelector("b").textContent = independent(known);
    }
    for (const [line, reports, isAgreed] of lines) {
      const isLine = isAgreed ? independent(reports.filter(report => isKnown[report])) > 1 : line.querySelectorAll(".side").length < 2 || line.querySelectorAll(".side:not([hidden])").length > 1;
      line.toggleAttribute("hidden", line.hidden || !isLine);
    }
    for (const panel of each(".panel")) panel.querySelector("h2 small").textContent = panel.querySelectorAll("li:not([hidden])").length;
    cites = cites || each(".side small a.ev, .told a.ev, .timeline dd a.ev, .omitted td:nth-child(3) a.ev").map(link => [link, reportOf(link), link.previousSibling && link.previousSibling.data === ", " ? link.previousSibling : null]);
    let list = null;
    let isFirst = true;
    for (const [link, report, comma] of cites) {
      isFirst = isFirst || link.parentElement !== list;
      list = link.parentElement;
      link.hidden = report !== null && !isKnown[report];
      if (comma) comma.data = isFirst || link.hidden ? "" : ", ";
      isFirst = isFirst && link.hidden;
    }
    const isEarlier = last < names.length - 1;
    for (const rest of each(".rest")) {
      const side = rest.closest(".side");
      const more = side ? restOf(side).filter(report => isKnown[report]).length - side.querySelectorAll("small a.ev:not([hidden])").length : 0;
      if (side) rest.textContent = " and " + more + " more";
      rest.hidden = side ? more <= 0 : isEarlier;
    }
    for (const fold of each(".panel details")) {
      const more = fold.querySelectorAll("li:not([hidden])").length;
      fold.hidden = more === 0;
      fold.querySelector("summary").textContent = more + " more";
    }
    if (asOf) {
      asOfDay.textContent = names[last];
      asOf.setAttribute("aria-valuetext", names[last]);
    }
    const left = counts.filter(Boolean).length;
    shown.textContent = left === days.length ? "" : "Shown is what " + left + " of " + days.length + " reports tell" + (isEarlier ? ", with the voices of that day. How figures and sayings go together was judged from all: parallax dossier --as-of judges anew." : ".");
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
