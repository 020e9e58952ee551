// The keyboard of the edit view, beside the keys that its buttons name (`keys.js`).

import { isDialogOpen } from "./edit_dialogs.js";
import { onKey } from "./keys.js";

const isField = (element) =>
  element.matches("textarea, select, input:not([type=radio], [type=checkbox], [type=file])");

// `page` has the queue, the pictures, the fields and what is chosen.
export function listenToKeys(page) {
  onKey("Control+z", (event) => undo(page, event));
  onKey("Control+y", (event) => redo(page, event));
  onKey("Alt+ArrowUp", (event) => move(page, event, -1));
  onKey("Alt+ArrowDown", (event) => move(page, event, 1));
  onKey("Delete", (event) => remove(page, event));
  onKey("Escape", (event) => back(page, event));
  for (const [key, step] of [["+", 1], ["=", 1], ["-", -1], ["0", 0]]) {
    onKey(`Control+${key}`, () => zoom(page, step));
  }
  const along = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1, Home: -Infinity, End: Infinity };
  for (const [key, step] of Object.entries(along)) onKey(key, (event) => go(event, step));
}

// In a field that was typed in, the browser takes back what was typed there, and knows where the
// caret was. Everything else is the guide's to take back.
function undo({ queue, fields }, { target }) {
  if (isDialogOpen() || (isField(target) && fields.canUndo(target))) return false;
  queue.change("undo");
  return true;
}

function redo({ queue, fields }, { target }) {
  if (isDialogOpen() || (isField(target) && fields.canRedo(target))) return false;
  queue.change("redo");
  return true;
}

function zoom({ pictures }, step) {
  if (!pictures.hasFocus) return false;
  if (step) pictures.zoomBy(step);
  else pictures.zoomTo(1);
  return true;
}

function move({ queue }, event, step) {
  const row = event.target.closest("[data-moves]");
  if (!row || isDialogOpen()) return false;
  const number = Number(row.dataset.number) + step;
  if (number < 1 || number > Number(row.dataset.count)) return true;
  queue.change("move", { id: row.dataset.moves, number });
  return true;
}

function remove({ queue }, event) {
  const row = event.target.closest("[data-moves]");
  if (!row || isField(event.target)) return false;
  if (row.dataset.count !== "1") queue.change("remove", { id: row.dataset.moves });
  return true;
}

// From a field back to the same text in the picture.
function back({ pictures, chosen }, event) {
  if (isDialogOpen() || !event.target.closest("#composer")) return false;
  (pictures.spot(chosen.id, chosen.language) ?? pictures.area).focus();
  return true;
}

// Within what is one stop for Tab: tabs, shapes, languages.
function go(event, step) {
  const group = event.target.closest("[data-arrows]");
  if (!group || isField(event.target)) return false;
  const stops = [...group.querySelectorAll(group.dataset.arrows)];
  const at = stops.indexOf(event.target);
  if (at < 0) return false;
  const last = stops.length - 1;
  const to = Number.isFinite(step) ? (at + step + stops.length) % stops.length : step < 0 ? 0 : last;
  stops[to].focus();
  if (group.hasAttribute("data-follows")) stops[to].click();
  return true;
}
