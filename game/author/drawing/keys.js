// The keyboard: one scene at a time is in the order of Tab; the arrows go from there to its neighbours.
"use strict";

const TURNS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const STRIDE = 90; // pixels that an arrow pans where no card has the focus
let standing = null;

/** Make a card the one that Tab comes to. */
function stand(card) {
  standing?.setAttribute("tabindex", "-1");
  standing = card;
  standing.setAttribute("tabindex", "0");
}

/** The nearest card that way; what lies off the line counts as farther. */
function neighbour(card, [dx, dy]) {
  const from = boxOf(card);
  const [x, y] = [from.x + from.w / 2, from.y + from.h / 2];
  let [best, least] = [null, Infinity];
  for (const other of cards.values()) {
    if (other === card || other.closest(".faded")) continue;
    const box = boxOf(other);
    const [ox, oy] = [box.x + box.w / 2 - x, box.y + box.h / 2 - y];
    const along = ox * dx + oy * dy;
    const aside = Math.abs(ox * dy) + Math.abs(oy * dx);
    if (along <= 20 || aside > along * 2.5) continue;
    if (along + aside < least) [best, least] = [other, along + aside];
  }
  return best;
}

function step(card, turn) {
  const next = neighbour(card, turn);
  if (!next) return;
  stand(next);
  next.focus({ preventScroll: true });
  centre(boxOf(next));
}

function typed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const writes = event.target.matches("input[type=search], select");
  if (event.key === "Escape") {
    if (!found.hidden) {
      find.focus(); // which shows what was found, so that comes first
      found.hidden = true;
      return undefined;
    }
    if (writes) return event.target.blur();
    return document.body.classList.contains("reading") ? shut() : undefined;
  }
  if (event.target === find && event.key === "ArrowDown") {
    event.preventDefault();
    return found.querySelector("a")?.focus();
  }
  if (found.contains(event.target) && event.key in TURNS) {
    event.preventDefault();
    const links = [...found.querySelectorAll("a")];
    const place = links.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1);
    return place < 0 ? find.focus() : links[Math.min(place, links.length - 1)].focus();
  }
  if (writes || event.target.closest("#colouring")) return;
  if (event.key === "/") {
    event.preventDefault();
    return find.select();
  }
  if (event.key === "+" || event.key === "=") return zoom(1.25);
  if (event.key === "-") return zoom(1 / 1.25);
  if (event.key === "0") return fit(SHEET);
  if (event.key in TURNS && !sheet.contains(event.target)) {
    event.preventDefault();
    const turn = TURNS[event.key];
    const card = event.target.closest(".card");
    return card ? step(card, turn) : pan(-turn[0] * STRIDE, -turn[1] * STRIDE);
  }
}

document.addEventListener("keydown", typed);
for (const card of cards.values()) card.setAttribute("tabindex", "-1");
if (cards.size) stand(cards.values().next().value);
// Tabbed to, a card is brought into the window; clicked, it lies there already.
map.addEventListener("focusin", (event) => {
  const card = event.target.closest(".card");
  if (!card) return;
  stand(card);
  const [box, window_] = [card.getBoundingClientRect(), desk.getBoundingClientRect()];
  const seen = box.left >= window_.left && box.right <= window_.right && box.top >= window_.top && box.bottom <= window_.bottom;
  if (!seen && card.matches(":focus-visible")) centre(boxOf(card));
});
if (named()) show(named());
