// Pan and zoom: where the sheet lies under the window, and how large.
"use strict";

const desk = document.getElementById("desk");
const map = document.getElementById("map");
const SHEET = { x: 0, y: 0, w: Number(map.dataset.w), h: Number(map.dataset.h) };
const AFAR = 0.6; // below this the cards show their names alone
const LARGEST = 3;
const LONGEST_FLIGHT = 260; // milliseconds
const still = window.matchMedia("(prefers-reduced-motion: reduce)");
const chapters = [...document.querySelectorAll(".chapter")].map((group) => {
  const [x, y, w, h] = group.dataset.box.split(" ").map(Number);
  return { group, x, y, w, h };
});
const at = { x: 0, y: 0, k: 1 };
let flight = 0;

document.body.classList.add("live");

/** The part of the window that no open page covers. */
function clear() {
  const open = document.body.classList.contains("reading");
  const covered = open ? document.getElementById("sheet").offsetWidth : 0;
  const w = desk.clientWidth;
  return { w: w - covered > 320 ? w - covered : w, h: desk.clientHeight };
}

function smallest() {
  return Math.min(desk.clientWidth / SHEET.w, desk.clientHeight / SHEET.h, 1) * 0.6;
}

function lay(x, y, k) {
  at.k = Math.min(LARGEST, Math.max(smallest(), k));
  at.x = x;
  at.y = y;
  // A transform inside the drawing would lay every letter out anew at each step of a zoom.
  map.style.transform = `translate(${at.x}px, ${at.y}px) scale(${at.k})`;
  document.body.classList.toggle("afar", at.k < AFAR);
  document.getElementById("scale").value = `${Math.round(at.k * 100)} %`;
  hideUnseen();
}

/** Chapters outside the window are not drawn: that is what keeps a long night smooth. */
function hideUnseen() {
  const [left, top] = [-at.x / at.k, -at.y / at.k];
  const [right, bottom] = [left + desk.clientWidth / at.k, top + desk.clientHeight / at.k];
  for (const one of chapters) {
    const seen = one.x < right && one.x + one.w > left && one.y < bottom && one.y + one.h > top;
    if (one.seen !== seen) one.group.style.display = seen ? "" : "none";
    one.seen = seen;
  }
}

/** Go there, within a quarter of a second, or at once for who wants no motion. */
function fly(x, y, k) {
  window.cancelAnimationFrame(flight);
  const from = { ...at };
  const began = performance.now();
  if (still.matches || document.hidden) return lay(x, y, k);
  const step = (now) => {
    const share = Math.min(1, Math.max(0, now - began) / LONGEST_FLIGHT);
    const eased = 1 - (1 - share) ** 3;
    const mixed = (key, end) => from[key] + (end - from[key]) * eased;
    lay(mixed("x", x), mixed("y", y), mixed("k", k));
    if (share < 1) flight = window.requestAnimationFrame(step);
  };
  flight = window.requestAnimationFrame(step);
}

/** Show a box of the sheet whole, with a margin. */
function fit(box, go = fly) {
  const room = clear();
  const k = Math.min(1, (room.w / box.w) * 0.98, (room.h / box.h) * 0.98);
  go(room.w / 2 - (box.x + box.w / 2) * k, room.h / 2 - (box.y + box.h / 2) * k, k);
}

/** Bring a box to the middle, near enough to read. */
function centre(box, k = Math.max(at.k, 0.85)) {
  const room = clear();
  fly(room.w / 2 - (box.x + box.w / 2) * k, room.h / 2 - (box.y + box.h / 2) * k, k);
}

/** Zoom about a point of the window. */
function zoom(times, x = clear().w / 2, y = clear().h / 2) {
  const k = Math.min(LARGEST, Math.max(smallest(), at.k * times));
  window.cancelAnimationFrame(flight);
  lay(x - ((x - at.x) * k) / at.k, y - ((y - at.y) * k) / at.k, k);
}

function pan(dx, dy) {
  window.cancelAnimationFrame(flight);
  lay(at.x + dx, at.y + dy, at.k);
}

/** Where a card lies on the sheet. */
function boxOf(card) {
  const [, x, y] = card.getAttribute("transform").match(/\(([-\d.]+) ([-\d.]+)\)/);
  const inside = card.querySelector(".face").getBBox();
  return { x: Number(x), y: Number(y), w: inside.width, h: inside.height };
}

desk.addEventListener(
  "wheel",
  (event) => {
    event.preventDefault();
    const { left, top } = desk.getBoundingClientRect();
    const turned = event.deltaY * (event.deltaMode ? 24 : 1);
    if (event.shiftKey) return pan(-turned, 0);
    zoom(Math.exp(-turned * 0.0016), event.clientX - left, event.clientY - top);
  },
  { passive: false },
);

const fingers = new Map();
let dragged = 0;

desk.addEventListener("pointerdown", (event) => {
  if (event.button) return;
  fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  dragged = 0;
});

window.addEventListener("pointermove", (event) => {
  const last = fingers.get(event.pointerId);
  if (!last) return;
  const [dx, dy] = [event.clientX - last.x, event.clientY - last.y];
  dragged += Math.abs(dx) + Math.abs(dy);
  if (dragged > 4) desk.classList.add("held");
  if (fingers.size === 2) {
    const other = [...fingers].find(([id]) => id !== event.pointerId)[1];
    const before = Math.hypot(last.x - other.x, last.y - other.y);
    const after = Math.hypot(event.clientX - other.x, event.clientY - other.y);
    const { left, top } = desk.getBoundingClientRect();
    if (before > 0) zoom(after / before, other.x - left, other.y - top);
  } else {
    pan(dx, dy);
  }
  fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
});

for (const over of ["pointerup", "pointercancel"]) {
  window.addEventListener(over, (event) => {
    fingers.delete(event.pointerId);
    desk.classList.remove("held");
  });
}

// A drag that ends on a card is no click on it.
desk.addEventListener("click", (event) => dragged > 4 && event.preventDefault(), true);
desk.addEventListener("dragstart", (event) => event.preventDefault());

document.getElementById("more").addEventListener("click", () => zoom(1.35));
document.getElementById("less").addEventListener("click", () => zoom(1 / 1.35));
document.getElementById("all").addEventListener("click", () => fit(SHEET));
window.addEventListener("resize", () => lay(at.x, at.y, at.k));
// At first the head and what stands under it; a sheet of many roles is much taller than a window.
fit({ ...SHEET, h: Math.min(SHEET.h, SHEET.w * 0.62) }, lay);
