// Whoever uses the keyboard stays where they are: when what has the focus goes away, the focus goes to
// what stands next to it.

const REACHABLE = "a[href], button, input, select, textarea, summary, [tabindex]";

/** Has the page changed by a function; if that takes the focus away, its neighbour has it then. */
export function keepFocus(change) {
  const before = document.activeElement;
  const area = before?.closest("[data-area], dialog, #notices") ?? document.body;
  const around = neighbours(before, area);
  change();
  if (before === document.body || document.activeElement !== document.body) return;
  const near = around.find(canHaveIt) ?? [...area.querySelectorAll(REACHABLE)].find(canHaveIt);
  (near ?? document.getElementById("content"))?.focus();
}

// What stands after an element, from near to far, and then what stands before it.
function neighbours(element, area) {
  const all = [...area.querySelectorAll(REACHABLE)];
  const at = all.indexOf(element);
  return [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0)).reverse()];
}

function canHaveIt(element) {
  return element.isConnected && element.tabIndex >= 0 && !element.disabled
    && element.checkVisibility({ visibilityProperty: true });
}
