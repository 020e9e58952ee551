// What is typed between a click and the field that it opens, which the studio has yet to send: it is
// kept, and goes into that field.

export class Early {
  constructor() {
    this.area = document.createElement("textarea");
    this.area.className = "hidden-visually";
    this.area.autocomplete = "off";
    this.back = null;
    this.area.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.drop();
    });
  }

  get isWaiting() {
    return this.area.isConnected;
  }

  // From now on, what is typed is kept for the field that is on its way.
  wait() {
    this.area.value = "";
    if (this.isWaiting) return;
    this.back = document.activeElement;
    this.area.setAttribute("aria-label", nameOf(this.back));
    document.body.append(this.area);
    this.area.focus({ preventScroll: true });
  }

  // The field has come, and has the focus: what is selected in it gives way to what was typed.
  give(field) {
    if (!field) {
      this.drop();
      return;
    }
    const words = this.area.value;
    this.area.remove();
    if (!words || !field.matches("textarea[data-text]")) return;
    field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
  }

  // No field comes.
  drop() {
    if (!this.isWaiting) return;
    const hadFocus = document.activeElement === this.area;
    this.area.remove();
    if (hadFocus && this.back?.isConnected) this.back.focus();
  }
}

const nameOf = (element) => element?.getAttribute("aria-label") ?? element?.textContent.trim() ?? "";
