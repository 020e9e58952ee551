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
    if (back?.isConnected && !isDialogOpen()) back.focus();
  });
  dialog.showModal();
}

export function closeDialogs() {
  for (const dialog of document.querySelectorAll("dialog:modal")) dialog.close();
}

document.addEventListener("click", ({ target }) => {
  target.closest("[data-closes]")?.closest("dialog").close();
});
