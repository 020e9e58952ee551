// The picker of drawings: words are looked for as they are typed, the preview follows the focus,
// Enter takes.

import { closeDialogs, showDialog } from "./edit_dialogs.js";
import { applyMeasures, replace } from "./fragments.js";
import { Refused, get, post } from "./request.js";

const PAUSE = 150;

/** Opens the picker at its address; `place` gives the page format and language that are seen, and
    `take(body)` is called with what is chosen. */
export async function openPicker(address, { place, take }) {
  const { shape, language } = place();
  const asked = new URL(address, location.href);
  asked.searchParams.set("language", language);
  showDialog(await (await get(asked)).text());
  const dialog = document.getElementById("picker");
  applyMeasures(dialog);
  new Picker(dialog, { shape, language, take });
}

class Picker {
  constructor(dialog, { shape, language, take }) {
    Object.assign(this, { dialog, shape, language, take, picked: null, seen: "", sought: "", brought: [] });
    this.address = dialog.dataset.finds;
    this.target = dialog.dataset.target;
    this.query = this.part("query");
    this.form = this.part("trying");
    this.query.addEventListener("input", () => this.later("seeking", () => this.seek()));
    dialog.addEventListener("keydown", (event) => this.key(event));
    dialog.addEventListener("focusin", ({ target }) => this.follow(target.closest("[role=option]")));
    dialog.addEventListener("click", ({ target }) => this.click(target));
    dialog.addEventListener("dblclick", ({ target }) => target.closest("[role=option]") && this.use());
    dialog.addEventListener("close", () => this.end());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.use();
    });
    this.form.addEventListener("input", ({ target }) => {
      if (!["beside", "instead", "count"].includes(target.name)) return;
      this.show();
      this.later("trying", () => this.try());
    });
    this.part("file")?.addEventListener("change", ({ target }) => {
      if (target.files.length) this.bring(target.files[0]);
      target.value = "";
    });
    dialog.addEventListener("studio:dropped", ({ detail }) => this.bring(detail));
    this.enterable();
    const chosen = dialog.querySelector("[role=option][aria-selected=true]");
    if (chosen) this.follow(chosen);
  }

  part(name) {
    return document.getElementById(`picker-${name}`);
  }

  get options() {
    return [...this.dialog.querySelectorAll("[role=option]")];
  }

  later(name, done) {
    clearTimeout(this[name]);
    this[name] = setTimeout(done, PAUSE);
  }

  // One option of each list can be reached by Tab.
  enterable() {
    for (const list of this.dialog.querySelectorAll("[role=listbox]")) {
      const options = [...list.querySelectorAll("[role=option]")];
      const entry = options.find((each) => this.isPicked(each)) ?? options[0];
      for (const each of options) each.tabIndex = each === entry ? 0 : -1;
    }
  }

  isPicked({ dataset: { kind, name } }) {
    return this.picked?.kind === kind && this.picked.name === name;
  }

  async seek(focus = "") {
    this.seekingNow?.abort();
    this.seekingNow = new AbortController();
    const word = this.query.value;
    const asked = new URLSearchParams({ for: this.target, language: this.language, q: word });
    try {
      const { signal } = this.seekingNow;
      replace(await (await get(`${this.address}?${asked}`, { signal })).text());
    } catch (error) {
      this.failed(error);
      return;
    }
    this.sought = word;
    this.part("shelves").scrollTop = 0;
    this.show();
    this.enterable();
    if (!this.dialog.contains(document.activeElement)) this.query.focus();
    if (focus) this.options.find((each) => each.dataset.name === focus)?.focus();
  }

  // Goes from the word to the first that it finds.
  async enter() {
    clearTimeout(this.seeking);
    if (this.query.value !== this.sought) await this.seek();
    this.options[0]?.focus();
  }

  key(event) {
    const option = event.target.closest("[role=option]");
    if (event.target === this.query && ["ArrowDown", "Enter"].includes(event.key)) {
      event.preventDefault();
      this.enter();
    } else if (event.target === this.part("file") && event.key === "Enter") {
      event.preventDefault(); // it would take what is picked
      event.target.click();
    } else if (option && ["Enter", " "].includes(event.key)) {
      event.preventDefault();
      this.follow(option);
      if (event.key === "Enter") this.use();
    } else if (option && !event.ctrlKey && !event.altKey && !event.metaKey) {
      this.arrow(event, option);
    }
  }

  arrow(event, option) {
    const { options } = this;
    const at = options.indexOf(option);
    const goes = {
      ArrowRight: () => options[at + 1],
      ArrowLeft: () => options[at - 1],
      ArrowDown: () => nearest(option, options, 1),
      ArrowUp: () => nearest(option, options, -1) ?? this.query,
      Home: () => options[0],
      End: () => options.at(-1),
    }[event.key];
    if (!goes) return;
    event.preventDefault();
    event.stopPropagation();
    goes()?.focus();
  }

  click(target) {
    const seeks = target.closest("[data-seeks]");
    if (seeks) {
      this.query.value = seeks.dataset.seeks;
      this.query.focus();
      this.seek();
    }
    target.closest("[role=option]")?.focus();
  }

  follow(option) {
    if (!option || this.isPicked(option)) return;
    const { kind, name, mostShown, shownAs } = option.dataset;
    const isChosen = option.hasAttribute("data-chosen");
    this.picked = { kind, name, isChosen, shownAs, most: Number(mostShown), label: option.innerText.trim() };
    this.show();
    this.enterable();
    this.later("trying", () => this.try());
  }

  // What is picked is marked, and asked for what only it can have.
  show() {
    const { picked } = this;
    if (!picked) return;
    for (const each of this.options) each.setAttribute("aria-selected", String(this.isPicked(each)));
    this.part("take").removeAttribute("aria-disabled");
    this.part("name").hidden = false;
    this.part("name").querySelector("b").textContent = picked.name;
    const isScene = ["scene", "own"].includes(picked.kind);
    const isSeen = {
      alt: isScene,
      beside: isScene && !picked.isChosen,
      "count-field": picked.most > 0,
      instead: picked.kind === "icon",
      replaces: isScene && !picked.isChosen && !this.form.elements.beside?.checked,
      "shown-as": Boolean(picked.shownAs) && this.form.elements.instead?.checked !== false,
    };
    for (const [name, is] of Object.entries(isSeen)) {
      const part = this.part(name);
      if (part) part.hidden = !is;
    }
    if (picked.shownAs) this.part("shown-as").querySelector("b").textContent = picked.shownAs;
    const number = this.part("number");
    if (!number) return;
    number.max = picked.most;
    this.part("count-field").querySelector("[data-most]").textContent = picked.most;
  }

  // What is said of the picked drawing.
  get said() {
    const { kind, name, most } = this.picked;
    const filled = Object.fromEntries(new FormData(this.form));
    if (!most) delete filled.count;
    return { ...filled, for: this.target, kind, name };
  }

  async try() {
    if (!this.picked) return;
    this.tryingNow?.abort();
    this.tryingNow = new AbortController();
    const { signal } = this.tryingNow;
    const { beside = "", instead = "", count = "", kind, name } = this.said;
    const asked = new URLSearchParams({ for: this.target, kind, name, count, beside, instead, shape: this.shape, language: this.language });
    const { label } = this.picked;
    this.dialog.dataset.tries = name;
    try {
      const drawn = await (await get(`${this.address}/preview?${asked}`, { signal })).blob();
      this.see(drawn, label);
      this.tell("");
    } catch (error) {
      this.failed(error);
    } finally {
      if (this.dialog.dataset.tries === name && !signal.aborted) delete this.dialog.dataset.tries;
    }
  }

  see(drawn, label) {
    URL.revokeObjectURL(this.seen);
    this.seen = URL.createObjectURL(drawn);
    const image = this.part("preview");
    image.src = this.seen;
    image.alt = label;
    image.hidden = false;
    this.part("waits").hidden = true;
  }

  use() {
    if (this.picked) this.take(this.said).refused = (error) => this.failed(error);
  }

  async bring(file) {
    this.tell("");
    try {
      const answer = await post(`${this.address}/own?name=${encodeURIComponent(file.name)}`, file);
      const { name } = await answer.json();
      this.brought.push(name);
      if (!this.dialog.open) return this.leave();
      this.query.value = "";
      await this.seek(name);
      this.part("alt").open = true;
    } catch (error) {
      this.failed(error);
    }
  }

  failed(error) {
    if (error.name === "AbortError") return;
    this.tell(error.message);
    if (!(error instanceof Refused)) closeDialogs();
  }

  tell(words) {
    this.part("refused").textContent = words;
    if (words) this.part("refused").scrollIntoView({ block: "center" });
  }

  end() {
    clearTimeout(this.trying);
    clearTimeout(this.seeking);
    this.tryingNow?.abort();
    this.seekingNow?.abort();
    URL.revokeObjectURL(this.seen);
    this.leave();
  }

  // What was brought and not taken goes again; if not now, then at the end of the studio.
  leave() {
    if (this.brought.length) post(`${this.address}/left`, { names: this.brought }).catch(() => {});
  }
}

// The option in the next row, above or below, that is nearest to one.
function nearest(option, options, way) {
  const own = option.getBoundingClientRect();
  const middle = (box) => box.left + box.width / 2;
  const rows = options
    .map((each) => ({ each, box: each.getBoundingClientRect() }))
    .filter(({ box }) => (way > 0 ? box.top > own.top + 4 : box.top < own.top - 4));
  if (!rows.length) return undefined;
  const row = way > 0 ? Math.min(...rows.map(({ box }) => box.top)) : Math.max(...rows.map(({ box }) => box.top));
  return rows
    .filter(({ box }) => Math.abs(box.top - row) < 4)
    .sort((one, other) => Math.abs(middle(one.box) - middle(own)) - Math.abs(middle(other.box) - middle(own)))[0]
    .each;
}
