// Puts fragments of HTML in place of the elements that have their ids. What did not change is not
// touched: the focus, what is selected and typed, and what is scrolled stay as they are.

import { keepFocus } from "./kept_focus.js";

/** Takes HTML, of which each element at the top has an id, into the page. */
export function replace(html) {
  const parsed = new DOMParser().parseFromString(`<body>${html}</body>`, "text/html");
  keepFocus(() => {
    for (const fresh of [...parsed.body.children]) {
      const old = document.getElementById(fresh.id);
      if (old) bring(old, document.adoptNode(fresh));
    }
  });
  applyMeasures(document);
}

/** Makes an element what another one is, in place. */
export function bring(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  if (!alike(old, fresh)) {
    old.replaceWith(fresh);
    return;
  }
  bringAttributes(old, fresh);
  if (old instanceof HTMLTextAreaElement) {
    bringWords(old, fresh);
    return;
  }
  // What is in an element with data-own is put there by scripts.
  if (!isTypedIn(old) && !old.hasAttribute("data-own")) bringChildren(old, fresh);
}

// Fields are compared by the words that they had in the page: those that they have by now.
function bringWords(old, fresh) {
  if (old.value !== fresh.value) {
    if (isTypedIn(old) || old.hasAttribute("data-own")) return;
    old.value = fresh.value;
  }
  old.defaultValue = fresh.value;
}

function alike(old, fresh) {
  return old.nodeName === fresh.nodeName && (old.id ?? "") === (fresh.id ?? "");
}

const held = new WeakSet();

/** From now on, what is in a field is the editor's, wherever the focus is, until it is released. */
export function hold(field) {
  held.add(field);
}

export function release(field) {
  held.delete(field);
  offered.delete(field);
}

const offered = new WeakSet();

/** The next words for a field take the place of those in it, also where the focus is. */
export function offer(field) {
  offered.add(field);
}

// Where someone is typing, theirs is what counts; the studio hears of it soon.
function isTypedIn(element) {
  if (held.has(element)) return true;
  if (offered.has(element)) return false;
  return element === document.activeElement
    && (element.isContentEditable || element.matches("textarea, input, select"));
}

function bringAttributes(old, fresh) {
  const kept = new Set([...fresh.attributes].map((attribute) => attribute.name));
  for (const { name } of [...old.attributes]) {
    // Styles and what is open are the page's own doing.
    if (!kept.has(name) && name !== "style" && name !== "open") old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  if (old instanceof HTMLInputElement && !isTypedIn(old)) {
    if (old.type === "checkbox" || old.type === "radio") old.checked = fresh.hasAttribute("checked");
    else if (old.type !== "file") old.value = fresh.getAttribute("value") ?? "";
  }
}

function bringChildren(old, fresh) {
  const named = new Map([...old.children].filter((child) => child.id).map((child) => [child.id, child]));
  let place = old.firstChild;
  for (const child of [...fresh.childNodes]) {
    const known = child.id && named.get(child.id);
    if (known) {
      place = moved(old, known, place);
      const next = known.nextSibling;
      bring(known, child);
      place = place === known ? next : place;
    } else if (place && !place.id && !child.id && place.nodeName === child.nodeName) {
      const next = place.nextSibling;
      if (place.nodeType === Node.ELEMENT_NODE) bring(place, child);
      else if (place.nodeValue !== child.nodeValue) place.nodeValue = child.nodeValue;
      place = next;
    } else {
      old.insertBefore(child, place);
    }
  }
  while (place) {
    const next = place.nextSibling;
    place.remove();
    place = next;
  }
}

// Brings a child to a place among its siblings. What holds the focus is not moved, as it would lose
// it: what stands before it goes behind it instead.
function moved(parent, child, place) {
  if (child === place) return place;
  if (!child.contains(document.activeElement)) {
    parent.insertBefore(child, place);
    return place;
  }
  while (place && place !== child) {
    const next = place.nextSibling;
    parent.append(place);
    place = next;
  }
  return child;
}

/** Gives elements the measures that they name: data-measures="at:64% tick:80%" sets --at and --tick,
    as the page may have no styles of its own in its markup. */
export function applyMeasures(root) {
  for (const element of root.querySelectorAll("[data-measures]")) {
    for (const measure of element.dataset.measures.split(" ").filter(Boolean)) {
      const [name, value] = measure.split(":");
      element.style.setProperty(`--${name}`, value);
    }
  }
}
