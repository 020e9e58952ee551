// The view of versions: what is chosen is in the address, and the server says the page of it.

import { closeDialogs, showDialog } from "./edit_dialogs.js";
import { applyMeasures, bring, replace } from "./fragments.js";
import { keepFocus } from "./kept_focus.js";
import { get, notice, post, say, warn } from "./request.js";

const PARTS = ["versions-state", "versions-actions", "thread", "bar", "comparison", "who-form"];
const root = document.getElementById("versions");
const { address } = root.dataset;
const tab = crypto.randomUUID();
// The newest version that the person knows; empty when that is whichever there is.
let known = root.dataset.newest;
let order = 0;

// Takes the page as it is now, part by part; the focus and what is scrolled stay.
async function refresh() {
  const mine = (order += 1);
  const where = new URL(location.href);
  where.searchParams.set("known", known);
  const html = await (await get(where)).text();
  if (mine !== order) return;
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const told = document.getElementById("bar").textContent.trim();
  keepFocus(() => {
    for (const id of PARTS) {
      const [old, part] = [document.getElementById(id), fresh.getElementById(id)];
      if (old && part) bring(old, document.adoptNode(part));
    }
  });
  document.querySelector(".top h1").replaceWith(fresh.querySelector(".top h1"));
  applyMeasures(document);
  known ||= newest();
  const bar = document.querySelector("#bar-newer p");
  if (bar && bar.textContent.trim() !== told) say(bar.textContent);
  arrange();
  await fill();
}

function arrange() {
  share();
  showDrafts();
  document.querySelector("#thread [aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

// Pictures come after the words: they may take a second.
let filled = "";

async function fill() {
  const room = document.getElementById("pair-room");
  if (!room) return;
  const mine = order;
  const { fills } = room.dataset;
  if (fills !== filled) document.getElementById("pair").classList.add("is-waiting");
  const html = await (await get(fills)).text();
  if (mine !== order) return;
  filled = fills;
  replace(html);
  const shown = room.querySelector(".shown");
  room.style.setProperty("--ratio", shown.style.getPropertyValue("--ratio") || "1.414");
  if (markedFor !== newest()) await markDrafts();
}

// How much is seen of then, where the pictures lie on top of each other.
function share() {
  const slider = document.getElementById("share");
  slider?.closest(".pair-room").style.setProperty("--share", slider.value);
}

async function trying(work) {
  try {
    return await work();
  } catch (error) {
    warn(error.message);
    return null;
  }
}

function go(where) {
  history.pushState(null, "", where);
  // What is seen is still another version.
  document.getElementById("restore")?.setAttribute("aria-disabled", "true");
  if (new URL(location.href).searchParams.get("version") === newest()) known = "";
  return trying(async () => {
    await refresh();
    const name = document.getElementById("comparison-name");
    if (name) say(name.textContent);
  });
}

const newest = () => document.querySelector("#thread a.version")?.closest("li").id.slice("knot-".length) ?? "";

async function act(path, body) {
  const form = new URLSearchParams({ ...body, tab });
  known = ""; // the studio may tell of what this makes before it answers
  const done = await trying(async () => (await post(`${address}/${path}`, form)).json());
  if (!done) return;
  closeDialogs();
  say(done.words);
  tell(done, body);
  known = "";
  await trying(refresh);
}

function tell(done, body) {
  const { undo } = done;
  const then = () => act(undo.address, { who: body.who ?? "" });
  notice(done.words, "ok", undo && { words: undo.words, then });
}

// What the edit view does for all views: what would be saved is shown first.
async function ask(change, body = {}) {
  const place = { shape: "", seen: [], chosen: "", language: "", have: {}, revision: 0, tab };
  const edit = address.replace(/versions$/, "edit");
  const answer = await trying(async () => (await post(`${edit}/${change}`, { ...body, place })).json());
  if (!answer) return;
  if (answer.dialog) showDialog(answer.dialog);
  else if (answer.closes) closeDialogs();
  if (answer.says) say(answer.says);
  if (answer.notice) notice(answer.notice.words, answer.notice.mood);
  if (change === "review") return;
  known = "";
  await trying(refresh);
}

document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
  const pressed = event.target.closest("a[data-goes], button[data-does], button[data-asks], button[data-change]");
  if (!pressed) return;
  event.preventDefault();
  if (pressed.getAttribute("aria-disabled") === "true") return;
  const { does, asks, change, who, bodyKey } = pressed.dataset;
  if (asks || change) ask(asks ?? change);
  else if (!does) go(pressed.href);
  else if (who === "") askWho(does);
  else act(does, { ...(who && { who }), ...(bodyKey && { key: bodyKey }) });
});

// The pictures of a version are asked for in a dialog, and come as a ZIP.
document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-takes]");
  if (button) trying(async () => showDialog(await (await get(button.dataset.takes)).text()));
});

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.dataset.taken) return;
  event.preventDefault();
  const [waits, refused, begin] = ["waits", "refused", "begin"].map((part) => document.getElementById(`taking-${part}`));
  if (begin.getAttribute("aria-disabled")) return;
  const stop = new AbortController();
  form.closest("dialog").addEventListener("close", () => stop.abort(), { once: true });
  begin.setAttribute("aria-disabled", "true");
  [waits.hidden, refused.textContent] = [false, ""];
  try {
    const answer = await post(form.dataset.taken, new FormData(form), { signal: stop.signal });
    keep(await answer.blob(), decodeURIComponent(answer.headers.get("content-disposition").split("''")[1]));
    closeDialogs();
    say(form.dataset.ready);
    notice(form.dataset.ready);
  } catch (error) {
    if (error.name !== "AbortError") refused.textContent = error.message;
  }
  waits.hidden = true;
  begin.removeAttribute("aria-disabled");
});

function keep(data, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(data);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

// Which versions are drafts is found out when all else is there: each has to be read.
let drafts = [];
let markedFor = "";

async function markDrafts() {
  markedFor = newest();
  drafts = await (await get(`${address}/now/drafts`)).json();
  showDrafts();
}

function showDrafts() {
  for (const chip of document.querySelectorAll("[data-draft]")) chip.hidden = !drafts.includes(chip.dataset.draft);
}

// What waits for a name.
let waits = "";

function askWho(path) {
  waits = path;
  const dialog = document.getElementById("who");
  dialog.addEventListener("close", () => { waits = ""; }, { once: true });
  dialog.showModal();
}

// In a narrow window, the versions that are not chosen are folded.
document.addEventListener("click", ({ target }) => {
  const button = target.closest("#all-versions");
  if (!button) return;
  const isOpen = document.getElementById("thread").classList.toggle("is-open");
  button.setAttribute("aria-expanded", String(isOpen));
});

document.addEventListener("submit", (event) => {
  const { does, sends } = event.target.dataset;
  if (!does && !sends) return;
  event.preventDefault();
  const said = Object.fromEntries(new FormData(event.target));
  if (does) act(waits || does, said);
  else ask(sends, said);
});

document.addEventListener("change", ({ target }) => {
  if ("goesTo" in target.dataset) go(target.value);
});
document.addEventListener("input", ({ target }) => {
  if (target.id === "share") share();
});

// A row of the table shows where it is in the pictures.
for (const [kind, isPointed] of [["pointerover", true], ["pointerout", false], ["focusin", true], ["focusout", false]]) {
  document.addEventListener(kind, ({ target }) => {
    const number = target.closest?.(".changes tbody tr")?.querySelector(".num").textContent;
    if (!number) return;
    for (const mark of document.querySelectorAll(".mark")) {
      if (mark.textContent === number) mark.classList.toggle("is-pointed", isPointed);
    }
  });
}

addEventListener("popstate", () => trying(refresh));
for (const kind of ["changed", "edited", "saved", "approved"]) {
  document.addEventListener(`studio:${kind}`, ({ detail }) => {
    if (detail.by !== tab) trying(refresh);
  });
}
document.addEventListener("studio:back", () => trying(refresh));

arrange();
trying(fill);
