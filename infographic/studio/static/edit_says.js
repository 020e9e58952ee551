// Errors are read out, but not before a second has passed without typing, and each only once.

const PAUSE = 1000;
let last = "";
let timer = 0;

export function sayErrorSoon(words) {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (words !== last) document.getElementById("warns").textContent = words;
    last = words;
  }, PAUSE);
}
