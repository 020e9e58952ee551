// The edit view: contents, picture, composer, shapes and advice, kept in step with the server.

import { listenToDrops } from "./drops.js";
import { closeDialogs, showDialog } from "./edit_dialogs.js";
import { Early } from "./edit_early.js";
import { Fields, putCaretAtEnd } from "./edit_fields.js";
import { listenToKeys } from "./edit_keys.js";
import { Order } from "./edit_order.js";
import { Pictures } from "./edit_picture.js";
import { Queue, Store, keyOf } from "./edit_queue.js";
import { sayErrorSoon } from "./edit_says.js";
import { Shapes } from "./edit_shapes.js";
import { listenToTranslations } from "./edit_translation.js";
import { replace } from "./fragments.js";
import { openPicker } from "./picker.js";
import { Refused, notice, post, say, warn, word } from "./request.js";

const MEASURE_AFTER = 300;
const SLOW_AFTER = 400;
const ASK_AFTER = 800;
const NARROW_ZOOM = 2;
// What can be asked for again and again; after anything else, fields are as the studio has them.
const REPEATS = new Set(["words", "look"]);

const root = document.getElementById("edit");
const { address, guide } = root.dataset;
const chosen = { id: root.dataset.chosen, language: root.dataset.language };
let shape = root.dataset.shape;
let seen = root.dataset.seen.split(" ");
let revision = Number(root.dataset.revision);
let answers = 0;
const tab = crypto.randomUUID();

const composer = () => document.getElementById("composer");
const store = new Store(guide);
const early = new Early();
const pictures = new Pictures(document.getElementById("pictures"));
const queue = new Queue({ send, answered, refused, store });
const fields = new Fields(root, {
  waits: (id, language) => queue.waits(id, language),
  begun: (id, language, words) => queue.begin(id, language, words),
  typed,
  valued: (id, value, language) => queue.change("value", { id, value, language }),
});
const shapes = new Shapes({
  address: (name) => `${address}/shapes/${name}/${seen[0]}`,
  isIdle: () => queue.isIdle,
});
new Order(root, (id, number) => queue.change("move", { id, number }));

// What the server has to know to answer with what is looked at.
function place() {
  return { shape, seen, chosen: chosen.id, language: chosen.language, have: pictures.have, revision, tab };
}

let slow = 0;
let asked = null; // the place that the answer on its way is of

async function send(path, body) {
  asked = place();
  root.removeAttribute("data-calm");
  clearTimeout(slow);
  slow = setTimeout(() => root.classList.add("is-drawing"), SLOW_AFTER);
  try {
    return await (await post(`${address}/${path}`, { ...body, place: asked })).json();
  } finally {
    clearTimeout(slow);
    root.classList.remove("is-drawing");
  }
}

// What was refused is as it was before.
function refused(error, task) {
  if (task.refused) task.refused(error);
  else if (task.changes) offerBack(error, [...task.changes.values()][0]);
  else warn(error.message);
  if (task.path !== "look") queue.change("look");
}

// Words that were not taken stay in the browser's store, and are sent again with the next page, until
// somebody throws them away: they may be of a step that another one has removed, and brings back.
function offerBack(error, { id, language, words }) {
  const told = word("kept").replace("{words}", () => words);
  warn(`${error.message}. ${told}`, {
    about: keyOf(id, language),
    words: word("throw-away"),
    then: () => {
      queue.drop(id, language);
      taken.clear();
      queue.change("look");
    },
  });
}

async function answered(answer, task) {
  const order = (answers += 1);
  if (!REPEATS.has(task.path)) taken.clear();
  take(answer.regions, REPEATS.has(task.path) ? () => {} : () => fields.offer());
  if (answer.place) goTo(answer.place);
  if (hasOtherLanguages(answer)) return;
  pictures.choose(chosen.id);
  pictures.wrong(answer.wrong);
  if (answer.says) say(answer.says);
  sayErrorSoon(answer.warns);
  if (answer.notice) showNotice(answer.notice);
  if (answer.opens) openAdded(answer.opens);
  else task.after?.();
  if (task.path === "settle") settled(task.body, answer.undecided);
  if (answer.undecided.length) askSoon(answer);
  else if (answer.dialog) showDialog(answer.dialog);
  else if (answer.closes) closeDialogs();
  rememberPlace();
  await pictures.show(answer.pictures, order);
  shapes.seen(shape, answer.pictures[seen[0]]?.svg);
  const own = document.getElementById(`shape-${shape}`); // a guide that cannot be read has none
  if (own) shapes.refuse(own, answer.is_refused);
  shapes.later();
  // All that was typed is seen.
  root.toggleAttribute("data-calm", queue.isIdle);
  if (isNarrow()) pictures.reveal(chosen.id, chosen.language);
  measureSoon();
}

// A guide that has got other languages is another page; words that are on their way come with it.
function hasOtherLanguages({ place }) {
  if (!place || place.languages === document.getElementById("pictures").dataset.languages) return false;
  rememberPlace();
  location.reload();
  return true;
}

// Between tabs, words wait in the store until they are chosen or not. A dialog that is closed without
// a choice comes again.
function settled({ id, language, words, theirs }, undecided) {
  store.forget(id, language, store.words(id, language));
  if (undecided.length) store.keep(id, language, words, theirs);
}

let asking = 0;

// Keys that are typed on must not answer for whoever types them.
function askSoon({ dialog, undecided }) {
  clearTimeout(asking);
  asking = setTimeout(() => {
    showDialog(dialog);
    document.getElementById("conflict").addEventListener("close", () => queue.again(undecided));
  }, ASK_AFTER);
}

const taken = new Map();

// The parts of the page by their ids; those that are as before are left alone.
function take(regions, before = () => {}) {
  const fresh = Object.entries(regions).filter(([id, html]) => taken.get(id) !== html);
  for (const [id, html] of fresh) taken.set(id, html);
  fields.hold();
  before();
  replace(fresh.map(([, html]) => html).join(""));
  fields.dressAll();
}

// What was chosen since that was asked stays chosen.
function goTo(place) {
  const isSame = (one, other) => String(one) === String(other);
  if (isSame(shape, asked.shape)) ({ shape } = place);
  if (isSame(seen, asked.seen)) ({ seen } = place);
  if (isSame(chosen.id, asked.chosen)) chosen.id = place.chosen;
  if (isSame(chosen.language, asked.language)) chosen.language = place.language;
  ({ revision } = place);
}

function openAdded(id) {
  chosen.id = id;
  const field = focusField(id, chosen.language);
  field?.select?.();
  early.give(field);
}

function showNotice({ words, mood, action }) {
  notice(words, mood, action && { words: action.words, then: () => queue.change(action.change) });
}

let measuring = null;
let timer = 0;

// What takes longer than a picture: how much room is left, advice, the small pictures. Typing stops
// it.
function measureSoon() {
  clearTimeout(timer);
  measuring?.abort();
  timer = setTimeout(measure, MEASURE_AFTER);
}

async function measure() {
  const { signal } = (measuring = new AbortController());
  const asked = answers;
  for (const [gauged, measured] of everyRoom()) {
    if (!queue.isIdle || signal.aborted) return;
    try {
      const body = { place: { ...place(), measured, gauged } };
      const { regions } = await (await post(`${address}/measure`, body, { signal })).json();
      if (asked !== answers || !queue.isIdle) return;
      take(regions);
    } catch {
      return; // it is asked for again with the next change
    }
  }
}

// The pages and languages in which a text has room, first what is seen.
function everyRoom() {
  const all = document.getElementById("pictures").dataset.languages.split(" ");
  const languages = [...new Set([chosen.language, ...all])];
  const tabs = [...document.querySelectorAll("[data-shape][role=tab]")];
  const pages = [...new Set([shape, ...tabs.map((tab) => tab.dataset.shape)])];
  return pages.flatMap((page) => languages.map((language) => [page, language]));
}

// Typing turns the picture to the language that is typed in, unless it is seen already.
function typed(id, language, words) {
  if (language && !seen.includes(language)) seen = [language];
  chosen.id = id;
  if (language) chosen.language = language;
  clearTimeout(timer);
  clearTimeout(asking);
  measuring?.abort();
  shapes.stop();
  queue.words(id, language, words);
}

let openings = 0;

function open(id, language = chosen.language) {
  if (!id) return;
  const turn = (openings += 1);
  chosen.language = language;
  if (panelOf(id)) {
    early.drop();
    focusField(id, language);
    rememberPlace();
    measureSoon();
    return;
  }
  chosen.id = id;
  early.wait();
  queue.change("look").after = () => {
    // By now it is the id of a field, also for what stands for a whole part, such as the logo.
    if (turn === openings) early.give(focusField(chosen.id, language));
  };
}

function panelOf(id) {
  const name = CSS.escape(id);
  const field = composer().querySelector(`[data-field="${name}"]`);
  return field?.closest("[data-panel]") ?? composer().querySelector(`[data-panel="${name}"]`);
}

// All panels of a part are here; one is seen.
function choosePanel(panel) {
  for (const each of composer().querySelectorAll("[data-panel]")) each.hidden = each !== panel;
  for (const tab of composer().querySelectorAll("[role=tab]")) {
    const isChosen = tab.dataset.goes === panel.dataset.panel;
    tab.setAttribute("aria-selected", String(isChosen));
    tab.tabIndex = isChosen ? 0 : -1;
    if (isChosen) tab.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
  fields.dressAll();
}

function focusField(id, language) {
  const panel = panelOf(id);
  if (!panel) return null;
  choosePanel(panel);
  chosen.id = id;
  pictures.choose(id);
  if (isNarrow()) pictures.reveal(id, language);
  const own = panel.querySelector(`[data-field="${CSS.escape(id)}"]`) ?? panel;
  const inLanguage = `:is(textarea, input)[data-language="${CSS.escape(language ?? "")}"]`;
  const field = own.querySelector(inLanguage)
    ?? own.querySelector("textarea, input, select")
    ?? own.querySelector("a[href], button");
  if (field) putCaretAtEnd(field);
  return field;
}

function rememberPlace() {
  const view = seen.length > 1 ? "all" : seen[0];
  history.replaceState(null, "", `?${new URLSearchParams({ text: chosen.id, shape, seen: view })}`);
  root.classList.toggle("is-twins", seen.length > 1);
}

const isNarrow = () => matchMedia("(max-width: 700px)").matches;

// What is pressed says in its data what it does.
const ACTIONS = {
  goes: ({ goes, language }) => open(goes, language || chosen.language),
  seen: (data) => {
    seen = data.seen.split(" ");
    if (!seen.includes(chosen.language)) [chosen.language] = seen;
    queue.change("look");
  },
  shape: (data) => {
    ({ shape } = data);
    queue.change("look");
  },
  picker: (_, link) => openPicker(link.href, {
    place: () => ({ shape, language: seen.includes(chosen.language) ? chosen.language : seen[0] }),
    take: (body) => queue.change("take-drawing", body),
  }).catch((error) => warn(error.message)),
  change: ({ change, ...data }) => {
    if (change === "add") early.wait();
    queue.change(change, { who: editor(), ...data });
  },
  zoom: ({ zoom }) => (zoom === "0" ? pictures.zoomTo(1) : pictures.zoomBy(Number(zoom))),
  folds: foldAll,
  shows: ({ shows }, button) => unfold(document.getElementById(shows), button),
};

document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
  const names = Object.keys(ACTIONS);
  const pressed = event.target.closest(names.map((name) => `[data-${name}]`).join(", "));
  if (!pressed || pressed === root) return;
  event.preventDefault();
  if (pressed.getAttribute("aria-disabled") === "true") return;
  pressed.closest("details")?.removeAttribute("open");
  pressed.closest("[popover]")?.hidePopover();
  ACTIONS[names.find((name) => name in pressed.dataset)](pressed.dataset, pressed);
  if ("goes" in pressed.dataset) foldAll();
});

// Who approves and saves is asked once a session.
const EDITOR = "studio editor";
const editor = () => sessionStorage.getItem(EDITOR) ?? "";

// On narrow screens, contents and advice are folded into buttons.
function unfold(region, button) {
  const isShown = !region.classList.contains("is-shown");
  foldAll();
  region.classList.toggle("is-shown", isShown);
  button.setAttribute("aria-expanded", String(isShown));
  if (isShown) region.querySelector("[aria-current], a[href], button")?.focus();
}

function foldAll() {
  for (const region of root.querySelectorAll(".is-shown")) region.classList.remove("is-shown");
  for (const button of document.querySelectorAll("[data-shows]")) {
    button.setAttribute("aria-expanded", "false");
  }
}

// A logo is chosen as a file, or dropped.
document.addEventListener("change", ({ target }) => {
  if (!target.dataset?.file || !target.files.length) return;
  sendFile(target.files[0], target.dataset.language);
  target.value = ""; // the same one can be mended, and chosen again
});
root.addEventListener("studio:dropped", ({ target, detail }) => {
  if (target !== root) sendFile(detail, target.dataset.language);
});
listenToDrops();
listenToTranslations(root);

async function sendFile(file, language) {
  const name = encodeURIComponent(file.name);
  const refusal = document.getElementById(`refused-logo.file-${language || "all"}`);
  if (refusal) refusal.textContent = "";
  try {
    await post(`${address}/logo?name=${name}&language=${language}`, file);
  } catch (error) {
    if (refusal && error instanceof Refused) refusal.textContent = error.message;
    else warn(error.message);
    return;
  }
  chosen.id = "logo.file";
  queue.change("look").after = () => focusField("logo.file", language);
}

document.addEventListener("submit", (event) => {
  const { sends } = event.target.dataset;
  if (!sends) return;
  event.preventDefault();
  if ("namesEditor" in event.target.dataset) sessionStorage.setItem(EDITOR, new FormData(event.target).get("who"));
  queue.change(sends, Object.fromEntries(new FormData(event.target)));
});

for (const kind of ["changed", "edited", "saved", "approved"]) {
  document.addEventListener(`studio:${kind}`, ({ detail }) => {
    if (detail.by !== tab) queue.change("look");
  });
}

listenToKeys({ queue, pictures, fields, chosen });
addEventListener("online", () => queue.pump());

// Words that never arrived, of this page or one before it, are sent first.
for (const { id, language, words, base } of Object.values(store.all)) {
  const field = document.getElementById(`text-${id}-${language}`);
  if (field) field.value = words;
  queue.bases.set(keyOf(id, language), base);
  queue.words(id, language, words);
}
fields.dressAll();
pictures.choose(chosen.id);
if (isNarrow()) pictures.zoomTo(NARROW_ZOOM);
queue.change("look");

// Other views lead here to what is not saved.
if (location.hash === "#save") {
  queue.change("review");
  history.replaceState(null, "", location.href.slice(0, -location.hash.length));
}
