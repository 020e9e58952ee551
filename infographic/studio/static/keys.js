// The keyboard. An element with data-key="Control+s" is pressed, a field with one is gone to, by that
// key. On a Mac, Control is the command key. Keys of one character can be turned off (WCAG 2.1.4).

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
const SINGLE = "studio-single-keys";
const handlers = new Map();

/** Has a function called by a key (“Alt+ArrowUp”), with its event; it returns false when it had
    nothing to do, and then the key does what it always does. */
export function onKey(key, handler) {
  handlers.set(key, [...(handlers.get(key) ?? []), handler]);
}

/** The name of a key, as data-key has it. */
export function nameOf(event) {
  const parts = [];
  if (isMac ? event.metaKey : event.ctrlKey) parts.push("Control");
  if (event.altKey) parts.push("Alt");
  if (event.shiftKey && event.key.length > 1) parts.push("Shift");
  parts.push(event.key.length === 1 ? event.key.toLowerCase() : event.key);
  return parts.join("+");
}

function isField(element) {
  return element.isContentEditable
    || element.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button])");
}

function singleKeys() {
  return localStorage.getItem(SINGLE) !== "off";
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing) return;
  const name = nameOf(event);
  if (name.length === 1 && (isField(event.target) || !singleKeys())) return;
  const handled = (handlers.get(name) ?? []).some((handler) => handler(event) !== false);
  if (handled || pressed(name)) event.preventDefault();
});

function pressed(name) {
  const open = document.querySelector("dialog:modal") ?? document;
  for (const element of open.querySelectorAll("[data-key]")) {
    const isHers = element.dataset.key.split(" ").includes(name);
    if (!isHers || element.disabled || !element.checkVisibility()) continue;
    if (isField(element)) element.focus();
    else element.click();
    return true;
  }
  return false;
}

// All keys, wherever their button is.
onKey("?", () => {
  if (document.querySelector("dialog:modal")) return false;
  for (const menu of document.querySelectorAll(":popover-open")) menu.hidePopover();
  document.getElementById("keys").showModal();
  return true;
});

// The parts of the page, in turn.
onKey("F6", () => toArea(1));
onKey("Shift+F6", () => toArea(-1));

function toArea(by) {
  const areas = [...document.querySelectorAll("[data-area]")].filter((area) => area.checkVisibility());
  if (!areas.length) return false;
  const here = areas.findIndex((area) => area.contains(document.activeElement));
  const from = here < 0 && by < 0 ? 0 : here;
  const next = areas[(from + by + areas.length) % areas.length];
  const inside = next.querySelector("[aria-current], [aria-selected=true], a[href], button:not([disabled]), input, textarea, [tabindex='0']");
  if (!inside) next.tabIndex = -1;
  (inside ?? next).focus();
  return true;
}

const choice = document.getElementById("single-keys");
choice.checked = singleKeys();
choice.addEventListener("change", () => localStorage.setItem(SINGLE, choice.checked ? "on" : "off"));
