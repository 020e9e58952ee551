// The fetch view: files are made while those that are ready can be taken; pictures and words are
// copied.

import { replace } from "./fragments.js";
import { get, notice, post, say, Unreachable, warn } from "./request.js";

const PAUSE = 400;
const root = document.getElementById("content");
const { address, language } = root.dataset;
const words = document.getElementById("fetch-words").content;
const word = (name) => words.querySelector(`[data-word="${name}"]`).textContent;
const query = language ? `?language=${encodeURIComponent(language)}` : "";
let fate = "";

function take(answer) {
  replace(answer.html);
  if (fate && fate !== answer.fate && answer.says) say(answer.says);
  ({ fate } = answer);
  sayProgress();
}

// How far it is, at its beginning and with each quarter.
let quarter = -1;

function sayProgress() {
  const bar = document.querySelector("#making [role=progressbar]");
  const now = bar ? Math.floor(Number(bar.getAttribute("aria-valuenow")) / 25) : -1;
  if (now > quarter) say(document.querySelector("#making b").textContent);
  quarter = now;
}

async function ask(how) {
  try {
    take(await (await how()).json());
  } catch (error) {
    if (!(error instanceof Unreachable)) warn(error.message);
  }
}

// Asked at most so often, however much there is to tell.
let timer = 0;
let isAsking = false;
let again = false;

function look() {
  if (timer || isAsking) {
    again = true;
    return;
  }
  timer = setTimeout(async () => {
    timer = 0;
    isAsking = true;
    await ask(() => get(`${address}/look${query}`));
    isAsking = false;
    if (again) {
      again = false;
      look();
    }
  }, PAUSE);
}

for (const kind of ["progress", "changed", "edited", "saved", "approved", "back"]) {
  document.addEventListener(`studio:${kind}`, look);
}

async function copyPicture(from) {
  try {
    const picture = get(from).then((response) => response.blob());
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    tell(word("picture"));
  } catch (error) {
    if (error instanceof Unreachable) return;
    const link = document.createElement("a");
    link.href = from;
    link.download = "";
    link.click();
    tell(word("downloaded"), "wait");
  }
}

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    tell(word("text"));
  } catch {
    const field = document.getElementById("copying-text");
    field.value = text;
    document.getElementById("copying").showModal();
    field.select();
  }
}

function tell(text, mood = "ok") {
  notice(text, mood);
  say(text);
}

const ACTIONS = {
  asks: async ({ asks }) => {
    await ask(() => post(`${address}/${asks}${query}`));
    document.querySelector(asks.startsWith("texts/") ? "#texts-said" : "#make-stop, #make-begin")?.focus();
  },
  copiesPicture: ({ copiesPicture }) => copyPicture(copiesPicture),
  copiesText: ({ copiesText }) => copyText(copiesText),
};

document.addEventListener("click", ({ target }) => {
  const pressed = target.closest("[data-asks], [data-copies-picture], [data-copies-text]");
  if (!pressed) return;
  const name = Object.keys(ACTIONS).find((each) => each in pressed.dataset);
  ACTIONS[name](pressed.dataset);
});
