// The fields of the composer: they grow with their words, mark what is over the limit, and are the
// editor's while they are typed in.

import { hold, offer, release } from "./fragments.js";

const growsByItself = CSS.supports("field-sizing", "content");

export class Fields {
  // `begun(id, language, words)` is called before each change of a text and `typed` after it, `valued`
  // with a change of a value.
  constructor(root, { begun, typed, valued, waits }) {
    this.root = root;
    this.waits = waits;
    this.composing = null;
    this.start = new WeakMap();
    root.addEventListener("focusin", ({ target }) => this.begin(target));
    const begins = ({ target }) => {
      const { text, language } = target.dataset;
      if (text && target !== this.composing) begun(text, language, target.value);
    };
    root.addEventListener("beforeinput", begins);
    root.addEventListener("compositionstart", (event) => {
      begins(event);
      this.composing = event.target;
    });
    root.addEventListener("compositionend", ({ target }) => {
      this.composing = null;
      this.counts(target, "insertText");
      this.input(target, typed);
    });
    root.addEventListener("input", ({ target, inputType }) => {
      if (target === this.composing) return;
      this.counts(target, inputType);
      this.input(target, typed);
    });
    root.addEventListener("change", ({ target }) => {
      const { value: id } = target.dataset;
      if (id && target.type !== "file") valued(id, target.value, target.dataset.language ?? "");
    });
    // A text is one paragraph: Enter would only make a space of it.
    root.addEventListener("keydown", (event) => {
      const isText = event.target.matches?.("textarea[data-text]");
      if (isText && event.key === "Enter" && !event.isComposing && !event.ctrlKey) event.preventDefault();
    });
    root.addEventListener("scroll", ({ target }) => {
      const behind = target.previousElementSibling;
      if (target.matches?.("textarea[data-text]") && behind) behind.scrollTop = target.scrollTop;
    }, true);
  }

  begin(field) {
    if (field.matches("textarea, input")) this.start.set(field, { undone: 0, typed: 0 });
  }

  counts(field, inputType) {
    const own = this.start.get(field);
    if (!own) return;
    if (inputType === "historyUndo") {
      own.undone += 1;
      own.typed = Math.max(0, own.typed - 1);
    } else if (inputType === "historyRedo") {
      own.undone = Math.max(0, own.undone - 1);
      own.typed += 1;
    } else {
      own.typed += 1;
      own.undone = 0;
    }
  }

  // Whether the browser can itself take back, or do again, what was typed since the field was
  // entered. It knows where the caret was; we do not.
  canUndo(field) {
    return (this.start.get(field)?.typed ?? 0) > 0;
  }

  canRedo(field) {
    return (this.start.get(field)?.undone ?? 0) > 0;
  }

  input(field, typed) {
    if (!field.matches?.("textarea[data-text]")) return;
    this.dress(field);
    typed(field.dataset.text, field.dataset.language, field.value);
  }

  isBusy(field) {
    if (field === this.composing) return true;
    const { text, language } = field.dataset;
    if (text && this.waits(text, language)) return true;
    return field === document.activeElement && this.canUndo(field);
  }

  // What the server sends leaves the fields alone that are the editor's.
  hold() {
    this.eachField((field) => (this.isBusy(field) ? hold(field) : release(field)));
  }

  // What the editor has asked for, such as to undo, is also seen in the field that has the focus.
  offer() {
    this.eachField((field) => this.isBusy(field) || offer(field));
  }

  eachField(then) {
    for (const field of this.root.querySelectorAll("textarea[data-text], [data-value]")) then(field);
  }

  dressAll() {
    for (const field of this.root.querySelectorAll("textarea[data-text]")) this.dress(field);
  }

  dress(field) {
    if (!growsByItself) {
      field.style.height = "auto";
      field.style.height = `${field.scrollHeight + 3}px`;
    }
    const over = Number(field.dataset.over ?? 0);
    const behind = field.previousElementSibling;
    if (!behind) return;
    const words = field.value;
    const at = over > 0 ? Math.max(0, words.length - over) : words.length;
    behind.replaceChildren(words.slice(0, at));
    if (at < words.length) {
      const mark = document.createElement("span");
      mark.className = "over";
      mark.textContent = words.slice(at);
      behind.append(mark);
    }
  }
}

export function putCaretAtEnd(field) {
  field.focus();
  if (typeof field.selectionStart === "number") {
    field.setSelectionRange(field.value.length, field.value.length);
  }
}
