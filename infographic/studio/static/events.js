// Hears what happens to the page's guide. Each event reaches the document as `studio:` and its kind,
// with what there is to know of it as its detail.
//
// A browser has six connections to the studio, for all of its tabs together: a page that is not seen
// does not listen. When it is seen again, it gets `studio:changed`, as anything may have happened.

import { connected } from "./request.js";

const KINDS = ["changed", "progress", "saved", "edited", "approved", "closed"];
const AGAIN = 2000; // ms
const address = document.body.dataset.events;
let source = null;
let timer;

function listen() {
  stop();
  source = new EventSource(address);
  source.addEventListener("open", () => connected(true));
  source.addEventListener("error", lost);
  for (const kind of KINDS) source.addEventListener(kind, ({ data }) => tell(kind, JSON.parse(data)));
}

function stop() {
  clearTimeout(timer);
  source?.close();
  source = null;
}

// The studio has gone, or was started anew and does not know this browser yet: a browser gives up
// then, and so we ask again and again.
function lost() {
  connected(false);
  stop();
  timer = setTimeout(listen, AGAIN);
}

function tell(kind, detail) {
  document.dispatchEvent(new CustomEvent(`studio:${kind}`, { detail }));
}

if (address) {
  if (!document.hidden) listen();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      stop();
    } else {
      listen();
      tell("changed", {});
    }
  });
  addEventListener("pagehide", stop);
  addEventListener("pageshow", (event) => event.persisted && listen());
}
