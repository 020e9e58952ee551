// A translator's file is chosen, or dropped on the view: the studio answers with a dialog that shows
// what would change.

import { showDialog } from "./edit_dialogs.js";
import { post, warn } from "./request.js";

/** `root` is the edit view; files that are dropped on a place of their own within it are not ours. */
export function listenToTranslations(root) {
  const { address } = root.dataset;
  const picker = document.getElementById("translation-file");
  document.addEventListener("click", ({ target }) => {
    if (target.closest("[data-chooses=translation-file]")) picker.click();
  });
  picker.addEventListener("change", () => {
    if (picker.files.length) bring(address, picker.files[0]);
    picker.value = ""; // the same one can be mended, and chosen again
  });
  root.addEventListener("studio:dropped", ({ target, detail }) => {
    if (target === root) bring(address, detail);
  });
}

async function bring(address, file) {
  try {
    const answer = await post(`${address}/translation?name=${encodeURIComponent(file.name)}`, file);
    showDialog((await answer.json()).dialog);
    await measure(address, document.getElementById("translation"));
  } catch (error) {
    warn(error.message);
  }
}

// One text after the other, so that nothing is measured any more once the dialog is closed.
async function measure(address, dialog) {
  const status = dialog.querySelector("[role=status]");
  if (!status) return;
  // Only what comes into it later is read out.
  requestAnimationFrame(() => { status.textContent ||= status.dataset.begins; });
  let found = { smaller: 0, end: "" };
  try {
    for (const item of dialog.querySelectorAll("li[data-length]")) {
      const { id, language, source, length } = item.dataset;
      const asked = { id, language, source, length: Number(length), smaller: found.smaller };
      found = await (await post(`${address}/translation-type`, asked)).json();
      if (!dialog.open) return;
      if (found.told) tell(item.querySelector(".smaller-type"), found.told);
    }
    status.textContent = found.end;
  } catch {
    status.textContent = status.dataset.failed;
  }
}

function tell(line, words) {
  line.lastElementChild.textContent = words;
  line.hidden = false;
}
