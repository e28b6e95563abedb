// Finding scenes by id, text and choice; fading roles and parts away; changing the colours.
"use strict";

const find = document.getElementById("find");
const found = document.getElementById("found");
const many = document.getElementById("many");
const MOST = 40;
const [BEFORE, AFTER] = [36, 80]; // letters shown around what was found

const fields = [...cards.keys()].map((id) => {
  const page = document.getElementById(`scene-${id}`);
  const texts = [...page.querySelectorAll(":scope > .prose, .choices .label, .choices .prose, code, .cond")];
  return { id, texts: texts.map(words) };
});

/** What is read aloud of an element: marks of variants and footnotes stand between its words. */
function words(element) {
  const bare = element.cloneNode(true);
  for (const mark of bare.querySelectorAll(".cond, .fi, sup")) mark.remove();
  return bare.textContent.replace(/\s+/g, " ").trim();
}

/** Where a scene holds the words, best first: in its id, then in its text and choices. */
function match(field, asked) {
  if (field.id.includes(asked)) return { id: field.id, rank: field.id === asked ? 0 : 1, text: field.texts[0] ?? "", place: -1 };
  for (const text of field.texts) {
    const place = text.toLowerCase().indexOf(asked);
    if (place >= 0) return { id: field.id, rank: 2, text, place };
  }
  return null;
}

function marked(hit, asked) {
  const line = document.createElement("small");
  if (hit.place < 0) {
    line.textContent = shortened(hit.text);
    return line;
  }
  const [start, end] = [hit.place, hit.place + asked.length];
  const before = hit.text.slice(0, start);
  const cut = start > BEFORE ? before.indexOf(" ", start - BEFORE) + 1 : 0;
  const mark = document.createElement("mark");
  mark.textContent = hit.text.slice(start, end);
  line.append(cut ? "… " : "", before.slice(cut), mark, shortened(hit.text.slice(end)));
  return line;
}

function shortened(text) {
  return text.length > AFTER ? `${text.slice(0, text.lastIndexOf(" ", AFTER))} …` : text;
}

function search() {
  const asked = find.value.trim().toLowerCase().replace(/\s+/g, " ");
  found.replaceChildren();
  found.hidden = !asked;
  if (!asked) return (many.textContent = "");
  const hits = fields.map((field) => match(field, asked)).filter(Boolean);
  hits.sort((one, other) => one.rank - other.rank);
  for (const hit of hits.slice(0, MOST)) {
    const link = document.createElement("a");
    const name = document.createElement("b");
    const entry = document.createElement("li");
    link.href = `#scene-${hit.id}`;
    name.textContent = hit.id;
    link.append(name, marked(hit, asked));
    entry.append(link);
    found.append(entry);
  }
  const all = hits.length === 1 ? "1 scene" : `${hits.length} scenes`;
  many.textContent = `${all} found`;
  const last = document.createElement("li");
  last.className = "more";
  last.textContent = hits.length > MOST ? `${MOST} of ${all} are shown.` : `${all} found.`;
  found.append(last);
}

find.addEventListener("input", search);
found.addEventListener("click", (event) => {
  if (event.target.closest("a")) found.hidden = true;
});
find.addEventListener("focus", () => {
  found.hidden = !find.value.trim();
});

const filters = ["role", "part"].map((name) => document.getElementById(name));

function filter() {
  const [role, part] = filters.map((one) => one.value);
  const kept = [];
  for (const one of chapters) {
    const { role: own, part: stretch } = one.group.dataset;
    const away = (role && own !== role) || (part && stretch !== part);
    one.group.classList.toggle("faded", Boolean(away));
    if (!away) kept.push(one);
  }
  for (const lane of document.querySelectorAll(".lane")) {
    lane.classList.toggle("faded", Boolean(role && lane.dataset.role !== role));
  }
  if (!kept.length || !(role || part)) return fit(SHEET);
  const [x, y] = [Math.min(...kept.map((one) => one.x)), Math.min(...kept.map((one) => one.y))];
  const right = Math.max(...kept.map((one) => one.x + one.w));
  const bottom = Math.max(...kept.map((one) => one.y + one.h));
  fit({ x: x - 30, y: y - 30, w: right - x + 60, h: bottom - y + 60 });
}

for (const one of filters) one.addEventListener("change", filter);

document.getElementById("colouring").addEventListener("change", (event) => {
  const name = event.target.value;
  document.body.dataset.colouring = name;
  for (const card of cards.values()) {
    const [look, word] = card.dataset[name].split("|");
    card.setAttribute("class", `${card.getAttribute("class").replace(/look-\S+/, `look-${look}`)}`);
    card.querySelector(".word").textContent = word;
  }
  for (const legend of document.querySelectorAll(".legend")) {
    legend.hidden = legend.dataset.colouring !== name;
  }
});
