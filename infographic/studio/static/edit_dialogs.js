// Dialogs of the edit view: filled by the server, shown by the browser, closed by Escape or their
// buttons. Focus goes back to where it was.

let back = null;

export const isDialogOpen = () => document.querySelector("dialog:modal") !== null;

// Shows a dialog that the server has filled, in the place of one with the same id.
export function showDialog(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const dialog = document.adoptNode(parsed.body.firstElementChild);
  if (!isDialogOpen()) back = document.activeElement;
  closeDialogs();
  document.body.append(dialog);
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (!isDialogOpen()) goBack();
  });
  dialog.showModal();
  // A picture that cannot be drawn is not missed.
  for (const image of dialog.querySelectorAll("img[data-vanishes]")) {
    image.addEventListener("error", () => image.remove());
  }
  const file = dialog.querySelector("textarea[data-line]");
  if (file) goToLine(file, Number(file.dataset.line));
}

// What opened the dialog may have been made anew meanwhile, or be gone. A browser that has given a field
// the focus back itself may leave the caret where the mouse was: what is typed then goes nowhere.
function goBack() {
  const again = back?.isConnected ? back : document.getElementById(back?.id || "content");
  (again ?? document.getElementById("content")).focus();
  const { activeElement: field } = document;
  if (field === document.body) document.getElementById("content").focus();
  if (typeof field.selectionStart === "number") {
    field.setSelectionRange(field.selectionStart, field.selectionEnd);
  }
}

function goToLine(field, line) {
  const before = field.value.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  field.focus();
  field.setSelectionRange(before, before);
  field.scrollTop = (line - 4) * (field.scrollHeight / field.value.split("\n").length);
}

export function closeDialogs() {
  for (const dialog of document.querySelectorAll("dialog:modal")) dialog.close();
}

document.addEventListener("click", ({ target }) => {
  target.closest("[data-closes]")?.closest("dialog").close();
});
