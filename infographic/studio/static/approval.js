// The approval view: ticks, one by one, a step or a language at a time. What is shown is told with
// each, so that nothing is approved in words that nobody has seen.

import { closeDialogs, showDialog } from "./edit_dialogs.js";
import { replace } from "./fragments.js";
import { notice, post, say, Unreachable, warn } from "./request.js";

const EDITOR = "studio editor";
const root = document.getElementById("content");
const { address } = root.dataset;
const tab = crypto.randomUUID();
const words = document.getElementById("approval-words").content;

// Asked one after another, as each answer shows the page as it is then.
let last = Promise.resolve();
const waiting = [];

function ask(name, body = {}, after = null) {
  last = last.then(() => send({ name, body, after }));
  return last;
}

async function send(task) {
  try {
    const response = await post(`${address}/${task.name}`, { who: editor(), tab, ...task.body });
    take(await response.json());
    task.after?.();
  } catch (error) {
    if (error instanceof Unreachable) {
      waiting.push(task);
      return;
    }
    warn(error.message);
    if (task.name !== "look") await send({ name: "look", body: {} });
  }
}

// Ticks wait for a studio that is away, and are shown as waiting.
document.addEventListener("studio:back", () => {
  for (const task of waiting.splice(0)) ask(task.name, task.body, task.after);
  ask("look");
});

function take(answer) {
  replace(answer.html);
  show();
  showWho();
  if (answer.dialog) showDialog(answer.dialog);
  if (!answer.words) return;
  say(answer.words);
  const { undo, undo_words: undoWords } = answer;
  const back = undo && { words: undoWords, then: () => ask("undo", { token: undo }) };
  notice(answer.words, answer.mood, back);
}

// What is shown: all, or what waited or had lapsed when that was chosen. A row stays while it is
// ticked, or it would go from under the pointer.
let shown = new URLSearchParams(location.search).get("show") ?? "all";
let shownIn = "";
let kept = null;

function choose(state, language = "") {
  shown = state;
  shownIn = language;
  kept = null;
  history.replaceState(null, "", state === "all" ? location.pathname : `?show=${state}`);
  show();
}

function show() {
  const rows = [...document.querySelectorAll("[data-row]")];
  kept ??= new Set(rows.filter(isMeant).map((row) => row.dataset.row));
  for (const row of rows) row.hidden = shown !== "all" && !kept.has(row.dataset.row);
  for (const group of document.querySelectorAll("#table tbody")) {
    group.hidden = !group.querySelector("[data-row]:not([hidden])");
  }
  for (const button of document.querySelectorAll("#filters [data-show]")) {
    button.setAttribute("aria-pressed", String(button.dataset.show === shown));
  }
  const empty = document.getElementById("nothing-shown");
  if (empty) empty.hidden = !rows.length || rows.some((row) => !row.hidden);
}

function isMeant(row) {
  return row.dataset.states.trim().split(" ").some((each) => {
    const [state, language] = each.split(":");
    return state === shown && (!shownIn || shownIn === language);
  });
}

// Who approves is asked once a session.
const who = document.getElementById("who");
const editor = () => sessionStorage.getItem(EDITOR) ?? "";
let named = null;

function showWho() {
  const name = editor();
  const button = document.getElementById("who-button");
  button.querySelector(".named").hidden = !name;
  button.querySelector(".unnamed").hidden = Boolean(name);
  document.getElementById("who-name").textContent = name;
}

function withName(then, otherwise = () => {}) {
  if (editor()) {
    then();
    return;
  }
  askName(then, otherwise);
}

function askName(then, otherwise) {
  named = { then, otherwise };
  document.getElementById("who-approves").value = editor();
  who.showModal();
}

document.getElementById("who-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const name = new FormData(event.target).get("who").trim();
  if (!name) return;
  sessionStorage.setItem(EDITOR, name);
  showWho();
  const { then } = named ?? {};
  named = null;
  who.close();
  then?.();
});
who.addEventListener("close", () => {
  named?.otherwise();
  named = null;
});

const seen = (element) => [element.dataset.text, element.dataset.language, element.dataset.fingerprint];

root.addEventListener("change", ({ target }) => {
  if (!target.matches("input[data-text]")) return;
  const name = target.checked ? "approve" : "withdraw";
  const texts = [seen(target)];
  const back = () => { target.checked = !target.checked; };
  withName(() => tick(name, texts, [target]), back);
});

function tick(name, texts, boxes) {
  for (const box of boxes) mark(box);
  ask(name, { texts });
}

// Until the studio has answered.
function mark(box) {
  const cell = box.closest(".ap");
  cell.classList.add("waits");
  cell.querySelector(".says > span:last-child").textContent = words.querySelector("[data-word=waits]").textContent;
}

const ACTIONS = {
  show: ({ show: state, for: language }) => choose(state, language),
  who: () => askName(() => {}, () => {}),
  confirms: ({ confirms }) => withName(() => ask("confirm", { language: confirms })),
  approves: ({ approves, language }) => {
    const inLanguage = `[data-group="${CSS.escape(approves)}"][data-language="${CSS.escape(language)}"]`;
    const boxes = [...root.querySelectorAll(`input${inLanguage}:enabled:not(:checked)`)];
    withName(() => {
      for (const box of boxes) box.checked = true;
      tick("approve", boxes.map(seen), boxes);
      boxes[0]?.focus();
    });
  },
};

document.addEventListener("click", ({ target }) => {
  const names = Object.keys(ACTIONS);
  const pressed = target.closest(names.map((name) => `[data-${name}]`).join(", "));
  if (!pressed) return;
  ACTIONS[names.find((name) => name in pressed.dataset)](pressed.dataset);
});

document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-confirmed]")) return;
  event.preventDefault();
  const texts = [...event.target.querySelectorAll("[data-fingerprint]")].map(seen);
  closeDialogs();
  ask("approve", { texts }, () => document.getElementById("content").focus());
});

for (const kind of ["changed", "edited", "saved", "approved"]) {
  document.addEventListener(`studio:${kind}`, ({ detail }) => {
    if (detail.by !== tab) ask("look");
  });
}

show();
showWho();
