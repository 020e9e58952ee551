// Asks the studio, and says what becomes of it. Words are those of the page: scripts have none.

import { keepFocus } from "./kept_focus.js";

const words = document.getElementById("words").content;

/** What the page says under a name. */
export function word(name) {
  return words.querySelector(`[data-word="${name}"]`).textContent;
}

/** Says something to those who listen, when they have heard what is being read. */
export function say(text) {
  announce("says", text);
}

/** Says what went wrong at once, and shows it until it is put away. */
export function warn(text, action = null) {
  announce("warns", text);
  notice(text, "bad", action);
}

// The same words twice would not be read again.
function announce(id, text) {
  const region = document.getElementById(id);
  region.textContent = "";
  requestAnimationFrame(() => { region.textContent = text; });
}

/** Shows a message that stays until it is put away; `kind` is ok, wait or bad. An action is a button
    beside its words: its `words`, and what is done `then`, once. What is said `about` a thing takes
    the place of what was said about it before. */
export function notice(text, kind = "ok", action = null) {
  const notices = document.getElementById("notices");
  for (const old of notices.querySelectorAll(":scope > .note")) {
    const isSame = old.firstElementChild.textContent === text;
    if (isSame || (action?.about && old.dataset.about === action.about)) old.remove();
  }
  const note = document.createElement("div");
  if (action?.about) note.dataset.about = action.about;
  note.className = `note ${kind}`;
  const said = document.createElement("p");
  said.textContent = text;
  note.append(said);
  const from = document.activeElement;
  if (action) note.append(button("button", action.words, () => { putAway(note, from); action.then(); }));
  note.append(button("button quiet", word("close"), () => putAway(note, from)));
  notices.append(note);
}

function button(kind, text, pressed) {
  const made = document.createElement("button");
  made.className = kind;
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", pressed);
  return made;
}

// Whoever puts a message away goes back to where they were when it came, or else before they went to
// it; or to the next message.
let before = null;
document.addEventListener("focusout", ({ target }) => {
  if (!target.closest("#notices")) before = target;
});

function putAway(note, from) {
  const hadFocus = note.contains(document.activeElement);
  keepFocus(() => note.remove());
  if (!hadFocus || document.activeElement.closest("#notices")) return;
  for (const place of [before, from]) if (place?.isConnected) place.focus();
}

/** The studio refused; `message` says why, in words for people. */
export class Refused extends Error {
  constructor(status, what, hint) {
    super([what, hint].filter(Boolean).join(". "));
    this.status = status;
  }
}

/** The studio cannot be reached. What was to be sent is not lost: try again on `studio:back`. */
export class Unreachable extends Error {}

let token = document.querySelector("meta[name=studio-token]").content;

/** Sends a change, as a form (FormData, URLSearchParams), a file (Blob) or a thing for JSON; gives
    the Response. Raises Refused and Unreachable. */
export async function post(address, body = {}, options = {}) {
  const tried = token;
  const response = await sent(address, body, options);
  if (response.status !== 403 || !(await renewedSince(tried))) return orRefused(response);
  return orRefused(await sent(address, body, options));
}

/** Asks for something; gives the Response. Raises Refused and Unreachable. */
export async function get(address, options = {}) {
  return orRefused(await reached(fetch(address, { headers: accepted(), ...options })));
}

function sent(address, body, options) {
  const raw = body instanceof FormData || body instanceof URLSearchParams || body instanceof Blob;
  const headers = { ...accepted(), "X-Studio-Token": token };
  if (!raw) headers["Content-Type"] = "application/json";
  return reached(fetch(address, {
    method: "POST", headers, body: raw ? body : JSON.stringify(body), ...options,
  }));
}

// Scripts are told in JSON why something is refused.
function accepted() {
  return { Accept: "application/json, text/html;q=0.9, */*;q=0.8" };
}

// The studio was started anew: a page of the new run knows its token, if another change has not
// learned it meanwhile.
async function renewedSince(tried) {
  if (token !== tried) return true;
  const response = await reached(fetch(location.href));
  if (!response.ok) return false;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const found = page.querySelector("meta[name=studio-token]")?.content;
  if (!found || found === tried) return false;
  token = found;
  for (const field of document.querySelectorAll("input[name=studio-token]")) field.value = found;
  return true;
}

async function reached(promise) {
  try {
    const response = await promise;
    connected(true);
    return response;
  } catch (error) {
    if (error.name === "AbortError") throw error;
    connected(false);
    throw new Unreachable(word("lost"));
  }
}

async function orRefused(response) {
  if (response.ok) return response;
  const told = await response.json().catch(() => ({ what: word("failed") }));
  throw new Refused(response.status, told.what, told.hint);
}

let isConnected = true;

/** Shows whether the studio is there; once it is again, the document gets `studio:back`. */
export function connected(now) {
  if (now === isConnected) return;
  isConnected = now;
  document.getElementById("connection").hidden = now;
  announce(now ? "says" : "warns", word(now ? "back" : "lost"));
  if (now) document.dispatchEvent(new CustomEvent("studio:back"));
}
