// The small pictures of the page shapes: that of the shape which is seen at once, the others one
// after the other when nobody types. A shape that cannot be drawn keeps its last picture and says so.

import { get } from "./request.js";

const AFTER = 2500;

export class Shapes {
  // `address(shape)` is where a picture of it is; `isIdle()` whether nobody types.
  constructor({ address, isIdle }) {
    this.address = address;
    this.isIdle = isIdle;
    this.timer = 0;
    this.asking = null;
    this.drawn = new Map();
  }

  // The guide is another: what is drawn is old.
  later() {
    this.stop();
    this.timer = setTimeout(() => this.draw(), AFTER);
  }

  stop() {
    clearTimeout(this.timer);
    this.asking?.abort();
  }

  // The picture that is seen is the small one too.
  seen(shape, svg) {
    if (svg) this.newest = { shape, svg };
  }

  async draw() {
    const { signal } = (this.asking = new AbortController());
    const own = this.newest && tabOf(this.newest.shape);
    if (own) this.put(own, this.newest.svg);
    for (const tab of document.querySelectorAll(".shape:not([aria-selected=true])")) {
      if (!this.isIdle() || signal.aborted) return;
      await this.drawOne(tab, signal);
    }
  }

  async drawOne(tab, signal) {
    try {
      const response = await get(this.address(tab.dataset.shape), { signal });
      const svg = response.status === 204 ? "" : await response.text();
      if (signal.aborted) return;
      if (svg) this.put(tab, svg);
      this.refuse(tab, response.headers.get("X-Refused") === "yes");
    } catch {
      // It is asked for again with the next change.
    }
  }

  put(tab, svg) {
    const { shape } = tab.dataset;
    if (this.drawn.get(shape)?.svg === svg) return;
    URL.revokeObjectURL(this.drawn.get(shape)?.url);
    const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    this.drawn.set(shape, { svg, url });
    const image = new Image();
    image.alt = "";
    image.src = url;
    image.decode().then(() => tab.querySelector(".thumb").replaceChildren(image)).catch(() => {});
  }

  // A guide that cannot be read has no shapes.
  refuse(tab, isRefused) {
    const sign = tab?.querySelector(".refusal");
    if (!sign) return;
    if (!isRefused) {
      sign.replaceChildren();
    } else if (!sign.firstChild) {
      const dot = document.createElement("span");
      dot.className = "dot bad";
      dot.setAttribute("role", "img");
      dot.setAttribute("aria-label", sign.dataset.refused);
      sign.append(dot);
    }
  }
}

const tabOf = (shape) => document.getElementById(`shape-${shape}`);
