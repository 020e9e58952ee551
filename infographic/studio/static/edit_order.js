// Moving things in lists: dragged by their grips, or by the keyboard.

export class Order {
  // `moved(id, number)` is called with the place, from 1, that a thing is to have.
  constructor(root, moved) {
    this.root = root;
    this.moved = moved;
    root.addEventListener("pointerdown", (event) => this.begin(event));
  }

  begin(event) {
    const grip = event.target.closest(".grip");
    const row = grip?.closest("[data-moves]");
    if (!row || event.button !== 0) return;
    event.preventDefault();
    this.row = row;
    this.rows = [...row.parentElement.children].filter((each) => each.hasAttribute("data-moves"));
    grip.setPointerCapture(event.pointerId);
    row.classList.add("is-dragged");
    const move = (moving) => this.over(moving.clientY);
    const end = (ending) => {
      grip.removeEventListener("pointermove", move);
      grip.removeEventListener("pointerup", end);
      grip.removeEventListener("pointercancel", end);
      this.end(ending.type === "pointerup");
    };
    grip.addEventListener("pointermove", move);
    grip.addEventListener("pointerup", end);
    grip.addEventListener("pointercancel", end);
  }

  over(y) {
    const others = this.rows.filter((row) => row !== this.row);
    const below = others.filter((row) => {
      const box = row.getBoundingClientRect();
      return y > box.top + box.height / 2;
    });
    this.to = below.length + 1;
    for (const row of this.rows) row.classList.remove("is-before", "is-after");
    if (below.length) below.at(-1).classList.add("is-after");
    else others[0]?.classList.add("is-before");
  }

  end(isDropped) {
    for (const row of this.rows) row.classList.remove("is-before", "is-after", "is-dragged");
    const from = this.rows.indexOf(this.row) + 1;
    if (isDropped && this.to && this.to !== from) this.moved(this.row.dataset.moves, this.to);
    this.row = this.to = null;
  }
}
