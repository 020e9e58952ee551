// Hears what happens to the page's guide. Each event reaches the document as `studio:` and its kind,
// with what there is to know of it as its detail.

import { connected } from "./request.js";

const KINDS = ["changed", "progress", "saved", "edited", "approved", "closed"];
const address = document.body.dataset.events;

if (address) {
  const source = new EventSource(address);
  source.addEventListener("open", () => connected(true));
  source.addEventListener("error", () => connected(false));
  for (const kind of KINDS) {
    source.addEventListener(kind, ({ data }) => {
      document.dispatchEvent(new CustomEvent(`studio:${kind}`, { detail: JSON.parse(data) }));
    });
  }
  addEventListener("pagehide", () => source.close());
}
