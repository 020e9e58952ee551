// What all pages do.

import "./events.js";
import "./keys.js";
import { applyMeasures } from "./fragments.js";
import { post } from "./request.js";

applyMeasures(document);

// Buttons that open a dialog.
document.addEventListener("click", ({ target }) => {
  const opener = target.closest("[data-opens]");
  if (!opener) return;
  opener.closest("[popover]")?.hidePopover();
  document.getElementById(opener.dataset.opens).showModal();
});

// The look changes at once, without a new page.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-look-choice]");
  if (!button) return;
  event.preventDefault();
  document.documentElement.dataset.look = button.value;
  for (const other of button.parentElement.children) {
    other.setAttribute("aria-pressed", String(other === button));
  }
  await post("/settings", new URLSearchParams({ look: button.value })).catch(() => null);
});
