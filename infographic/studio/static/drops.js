// Files that are dragged over the page. Elements with data-drops take one, and show it, but for types
// that begin as data-refuses says; anywhere else a browser would leave the page for the file.

/** While files are over the page, its body is `is-dragging` and the place below them `is-over`. A
    place gets the first file that is dropped there, as `studio:dropped`. */
export function listenToDrops() {
  document.addEventListener("dragover", (event) => over(event));
  document.addEventListener("dragleave", (event) => event.relatedTarget || show(null, false));
  document.addEventListener("drop", (event) => drop(event));
}

function placeOf({ target, dataTransfer }) {
  const place = target.closest?.("[data-drops]") ?? null;
  const { refuses } = place?.dataset ?? {};
  return refuses && dataTransfer.items[0]?.type.startsWith(refuses) ? null : place;
}

const isOfFiles = (event) => event.dataTransfer?.types.includes("Files");

function over(event) {
  if (!isOfFiles(event)) return;
  event.preventDefault();
  const place = placeOf(event);
  event.dataTransfer.dropEffect = place ? "copy" : "none";
  show(place, true);
}

function drop(event) {
  if (!isOfFiles(event)) return;
  event.preventDefault();
  show(null, false);
  const [item] = event.dataTransfer.items;
  const file = item?.webkitGetAsEntry?.()?.isDirectory ? null : event.dataTransfer.files[0];
  const place = placeOf(event);
  if (place && file) place.dispatchEvent(new CustomEvent("studio:dropped", { detail: file, bubbles: true }));
}

function show(place, isDragging) {
  document.body.classList.toggle("is-dragging", isDragging);
  for (const other of document.querySelectorAll(".is-over")) if (other !== place) other.classList.remove("is-over");
  place?.classList.add("is-over");
}
