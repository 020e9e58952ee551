// The start page: pictures come as they are drawn, and the search shows the cards that have its words.

import "./start_import.js";
import { bring, replace } from "./fragments.js";
import { get, post, say } from "./request.js";

async function fill() {
  for (let card; (card = document.querySelector("[data-card]"));) {
    const address = card.dataset.card;
    card.removeAttribute("data-card");
    try {
      replace(await (await get(address)).text());
    } catch {
      card.querySelector(".shot").classList.remove("waits");
    }
    search();
  }
}

const field = document.getElementById("search");
const none = document.getElementById("none-found");

function search() {
  const wanted = field?.value.trim().toLowerCase().split(/\s+/) ?? [];
  let found = 0;
  for (const card of document.querySelectorAll(".guides > [data-words]")) {
    card.hidden = !wanted.every((word) => card.dataset.words.includes(word));
    if (!card.hidden) found += 1;
  }
  none.hidden = found > 0 || !field?.value;
  return found;
}

let pause;
field?.addEventListener("input", () => {
  const found = search();
  clearTimeout(pause);
  pause = setTimeout(() => say(found ? `${field.placeholder}: ${found}` : none.textContent), 1000);
});

const form = document.getElementById("new-guide-form");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const fault = document.getElementById("new-guide-fault");
  fault.textContent = "";
  if (!hasItsTitles()) return;
  try {
    const made = await post(form.action, new URLSearchParams(new FormData(form)));
    location.assign((await made.json()).address);
  } catch (error) {
    fault.textContent = error.message;
  }
});

// Each language that is chosen has a title; the first that has none is gone to, and all are told.
function hasItsTitles() {
  const lacking = [...form.querySelectorAll(".language")].filter((row) => {
    const lacks = row.querySelector(":checked") && !row.querySelector(".title").value.trim();
    row.querySelector(".no-title").hidden = !lacks;
    row.querySelector(".title").setAttribute("aria-invalid", String(Boolean(lacks)));
    return lacks;
  });
  lacking[0]?.querySelector(".title").focus();
  return lacking.length === 0;
}

// Guides may have been edited in another tab.
document.addEventListener("studio:changed", async () => {
  const page = await get("/").then((response) => response.text()).catch(() => "");
  const fresh = new DOMParser().parseFromString(page, "text/html");
  for (const id of ["summary", "guides"]) {
    const found = fresh.getElementById(id);
    if (found) bring(document.getElementById(id), document.adoptNode(found));
  }
  fill();
});

fill();
