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
  } catch (error) {
    warn(error.message);
  }
}
