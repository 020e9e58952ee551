// What the editor changed, on its way to the server: one request at a time, in the order of the
// changes, and of the words of a text only the newest. What has not arrived is also in the
// browser's store, so that it outlives the server and the page.

import { Unreachable } from "./request.js";

const RETRY = [500, 1000, 2000, 4000];

export class Queue {
  // `send(path, body)` asks the server; `answered(answer, task)` and `refused(error)` are told what
  // came of it.
  constructor({ send, answered, refused, store }) {
    Object.assign(this, { send, answered, refused, store });
    this.tasks = [];
    this.current = null;
    this.failures = 0;
    this.timer = 0;
    this.bases = new Map();
    document.addEventListener("studio:back", () => this.pump());
  }

  // Someone begins to type over these words, unless they go on with what has not been taken yet.
  begin(id, language, words) {
    const isNew = !this.waits(id, language) && this.store.words(id, language) === undefined;
    if (isNew) this.bases.set(keyOf(id, language), words);
  }

  words(id, language, words) {
    const base = this.bases.get(keyOf(id, language));
    const last = this.tasks.at(-1);
    const task = last?.path === "words" ? last : this.add({ path: "words", changes: new Map() });
    task.changes.set(keyOf(id, language), { id, language, words, base });
    this.store.keep(id, language, words, base);
    this.pump();
  }

  // Anything but words; of several looks that wait only the last is needed.
  change(path, body = {}) {
    if (path === "look") this.tasks = this.tasks.filter((task) => task.path !== "look");
    const task = this.add({ path, body });
    this.pump();
    return task;
  }

  add(task) {
    this.tasks.push(task);
    return task;
  }

  // Whether words of a text have not been answered yet: its field is the editor's.
  waits(id, language) {
    const key = keyOf(id, language);
    return [this.current, ...this.tasks].some((task) => task?.changes?.has(key));
  }

  get isIdle() {
    return !this.current && this.tasks.length === 0;
  }

  async pump() {
    clearTimeout(this.timer);
    if (this.current || this.tasks.length === 0) return;
    const task = (this.current = this.tasks.shift());
    try {
      const body = task.changes ? { changes: [...task.changes.values()] } : task.body;
      const answer = await this.send(task.path, body);
      this.arrived(task, answer.undecided);
      await this.answered(answer, task);
    } catch (error) {
      this.failed(error, task);
      return;
    }
    this.pump();
  }

  // What waits for a choice stays in the store until there is one.
  arrived(task, undecided) {
    this.current = null;
    this.failures = 0;
    const open = new Set(undecided.map(({ id, language }) => keyOf(id, language)));
    for (const [key, { id, language, words }] of task.changes ?? []) {
      if (open.has(key)) continue;
      this.store.forget(id, language, words);
      if (!this.waits(id, language)) this.bases.delete(key);
    }
  }

  // Nobody wants these words any more.
  drop(id, language) {
    this.store.forget(id, language, this.store.words(id, language));
    this.bases.delete(keyOf(id, language));
  }

  // Words that were to be chosen and still are not are sent once more.
  again(undecided) {
    const { all } = this.store;
    for (const { id, language } of undecided) {
      const kept = all[keyOf(id, language)];
      if (!kept || this.waits(id, language)) continue;
      this.bases.set(keyOf(id, language), kept.base);
      this.words(id, language, kept.words);
    }
  }

  failed(error, task) {
    this.current = null;
    if (!(error instanceof Unreachable)) {
      if (task.changes?.size > 1) this.tasks.unshift(...oneByOne(task));
      else this.refused(error, task);
      this.pump();
      return;
    }
    this.putBack(task);
    const wait = RETRY[Math.min(this.failures++, RETRY.length - 1)];
    this.timer = setTimeout(() => this.pump(), wait);
  }

  // Newer words of the same texts are already there.
  putBack(task) {
    const next = this.tasks[0];
    if (task.changes && next?.changes) next.changes = new Map([...task.changes, ...next.changes]);
    else this.tasks.unshift(task);
  }
}

// A text that is refused does not keep the others back.
function oneByOne({ path, changes }) {
  return [...changes].map((change) => ({ path, changes: new Map([change]) }));
}

export const keyOf = (id, language) => `${id} ${language}`;

// Words that the server has not got yet, by guide.
export class Store {
  constructor(guide) {
    this.name = `studio words ${guide}`;
  }

  get all() {
    try {
      return JSON.parse(localStorage.getItem(this.name)) ?? {};
    } catch {
      return {};
    }
  }

  keep(id, language, words, base) {
    this.write({ ...this.all, [keyOf(id, language)]: { id, language, words, base } });
  }

  words(id, language) {
    return this.all[keyOf(id, language)]?.words;
  }

  forget(id, language, words) {
    const { all } = this;
    if (all[keyOf(id, language)]?.words !== words) return;
    delete all[keyOf(id, language)];
    this.write(all);
  }

  write(all) {
    try {
      if (Object.keys(all).length) localStorage.setItem(this.name, JSON.stringify(all));
      else localStorage.removeItem(this.name);
    } catch {
      // A browser without a store still sends what is typed.
    }
  }
}
