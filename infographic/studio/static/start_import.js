// Brings a guide from elsewhere: a ZIP that is chosen, or a ZIP or folder that is dropped anywhere.

import { post, say, warn } from "./request.js";

const MOST_FILES = 1000;
const PASSED_BY = /(?:^|\/)(?:\.|output\/|__MACOSX\/)/;
const shown = document.getElementById("importing");
const picker = document.getElementById("import-file");

document.getElementById("import").addEventListener("click", () => picker.click());
picker.addEventListener("change", () => {
  bring([...picker.files].map((file) => [file.name, file]));
  picker.value = "";
});

addEventListener("dragover", (event) => {
  if (![...event.dataTransfer.types].includes("Files")) return;
  event.preventDefault();
  document.body.classList.add("is-over");
});
addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) document.body.classList.remove("is-over");
});
addEventListener("drop", async (event) => {
  event.preventDefault();
  document.body.classList.remove("is-over");
  const files = [];
  const entries = [];
  for (const item of event.dataTransfer.items) {
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry) entries.push(entry);
    else if (file) files.push([file.name, file]);
  }
  for (const entry of entries) await gather(entry, files);
  bring(files);
});

async function gather(entry, files) {
  const path = entry.fullPath.replace(/^\//, "");
  if (PASSED_BY.test(entry.isDirectory ? `${path}/` : path) || files.length >= MOST_FILES) return;
  if (entry.isFile) {
    files.push([path, await new Promise((resolve, reject) => entry.file(resolve, reject))]);
    return;
  }
  const reader = entry.createReader();
  for (let some; (some = await read(reader)).length;) {
    for (const each of some) await gather(each, files);
  }
}

// A reader gives the entries of a folder a hundred at a time.
function read(reader) {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

async function bring(files) {
  if (!files.length) return;
  const form = new FormData();
  for (const [path, file] of files) form.append(path, file, "file");
  shown.hidden = false;
  say(shown.textContent);
  try {
    const made = await post("/import", form);
    location.assign((await made.json()).address);
  } catch (error) {
    warn(error.message);
  } finally {
    shown.hidden = true;
  }
}
