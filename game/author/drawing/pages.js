// The page of a scene: opened by a link to it, closed by Escape; its ways are lit on the map.
"use strict";

const sheet = document.getElementById("sheet");
const cards = new Map([...document.querySelectorAll(".card")].map((card) => [card.id.slice(5), card]));
const ways = [...document.querySelectorAll("#map .way[data-from]")];
const pools = new Map([...document.querySelectorAll(".pool")].map((pool) => [pool.dataset.pool, pool]));

/** The id of the scene whose page the address names, or nothing. */
function named() {
  const id = decodeURIComponent(window.location.hash).replace(/^#scene-/, "");
  return cards.has(id) ? id : "";
}

function unlight() {
  for (const lit of document.querySelectorAll("#map .lit, #map .path, .card.open, .page.open")) {
    lit.classList.remove("lit", "path", "open");
  }
}

function light(id, page) {
  const pool = cards.get(id).dataset.pool;
  for (const way of ways) {
    const { from, to } = way.dataset;
    const drawn = way.classList.contains("draws");
    if (from === id || (drawn ? pool && to === pool : to === id)) way.classList.add("lit");
  }
  const steps = [...page.querySelectorAll(".way-here li")].map((step) => step.dataset.scene);
  for (const [n, step] of steps.entries()) {
    const next = steps[n + 1] ?? id;
    cards.get(step)?.classList.add("path");
    const between = (way) => way.dataset.from === step && way.dataset.to === next;
    for (const way of ways.filter(between)) way.classList.add("lit");
  }
}

function show(id) {
  unlight();
  const page = document.getElementById(`scene-${id}`);
  const card = cards.get(id);
  page.classList.add("open");
  card.classList.add("open");
  document.body.classList.add("reading");
  sheet.scrollTop = 0;
  light(id, page);
  centre(boxOf(card));
  page.focus({ preventScroll: true });
  stand(card);
}

function shut() {
  const open = document.querySelector(".card.open");
  document.body.classList.remove("reading");
  unlight();
  window.history.replaceState(null, "", window.location.pathname + window.location.search);
  open?.focus({ preventScroll: true });
}

window.addEventListener("hashchange", () => named() && show(named()));
document.getElementById("close").addEventListener("click", shut);
// A second click on the link of an open page changes no address.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#scene-']");
  if (link && !event.defaultPrevented && link.getAttribute("href") === window.location.hash) show(named());
});
