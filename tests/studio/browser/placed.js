// What has no place in its window: a list of sentences, empty when all is well. Looked at is what lies
// on top: a dialog or menu that is open, or else the page. The pictures that are worked on are their
// own area, which is moved about in.
(own) => {
  const near = 1; // CSS pixels: browsers round the places of glyphs
  const faults = [];
  const root = document.documentElement;
  const top = document.querySelector("dialog:modal, :popover-open") ?? document.body;
  const named = (element) => {
    const id = element.id ? `#${element.id}` : "";
    const names = [...element.classList].map((name) => `.${name}`).join("");
    return `<${element.localName}${id}${names}> “${element.textContent.trim().replace(/\s+/g, " ").slice(0, 40)}”`;
  };
  const isForListeners = (element) => {
    const hidden = element.closest(".hidden-visually, .skip:not(:focus)");
    if (hidden) return true;
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.clipPath.startsWith("inset(50%") && at.clientWidth <= 1) return true;
    }
    return false;
  };
  const isSeen = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !isForListeners(element) && !element.closest(own);
  const scrolls = (element, way) =>
    ["auto", "scroll"].includes(getComputedStyle(element)[`overflow${way}`]);
  // Tabs in one line come into sight as the keyboard goes through them.
  const isStrip = (element) => element.matches("[role=tablist]");
  const scroller = (element) => {
    while (element && !scrolls(element, "X") && !scrolls(element, "Y")) element = element.parentElement;
    return element;
  };
  // What lies over the rest, or slides under it, is compared with itself only.
  const layer = (element) => {
    while (element !== top && !["fixed", "sticky", "absolute"].includes(getComputedStyle(element).position)) {
      element = element.parentElement;
    }
    return element;
  };
  const seen = [...top.querySelectorAll("*")].filter((each) => each.ownerSVGElement == null && isSeen(each));

  if (document.scrollingElement.scrollWidth > innerWidth) {
    faults.push(`the page is ${root.scrollWidth} px wide in a window of ${innerWidth} px`);
  }
  for (const element of seen) {
    const style = getComputedStyle(element);
    const isText = element.textContent.trim() !== "" || element.matches("input, textarea");
    if (!isText || element.matches("textarea, select, input, [data-own]")) continue;
    const wide = element.scrollWidth > element.clientWidth + near;
    if (style.overflowX !== "visible" && wide && !isStrip(element)) {
      faults.push(`${named(element)} is cut at ${element.clientWidth} of ${element.scrollWidth} px`);
    }
    const high = element.scrollHeight > element.clientHeight + near;
    if (["hidden", "clip"].includes(style.overflowY) && high) {
      faults.push(`${named(element)} is cut at ${element.clientHeight} of ${element.scrollHeight} px height`);
    }
    const box = element.getBoundingClientRect();
    const strip = element.closest("[role=tablist]");
    if (box.width && (box.right > innerWidth + near || box.left < -near) && !strip) {
      faults.push(`${named(element)} is from ${box.left} to ${box.right} of ${innerWidth} px`);
    }
  }

  // Each line of each text. Only the middle half of its height counts: the boxes of fonts reach beyond
  // their letters, into the lines above and below.
  const lines = [];
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const parent = text.parentElement;
    if (!text.data.trim() || parent.ownerSVGElement || !isSeen(parent)) continue;
    if (parent.matches("textarea, option, .behind, .behind *")) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    let block = parent;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const around = block.getBoundingClientRect();
    const shown = scroller(parent)?.getBoundingClientRect();
    for (const line of range.getClientRects()) {
      if (!line.width) continue;
      const hidden = shown && (line.top < shown.top || line.bottom > shown.bottom
        || line.left < shown.left - near || line.right > shown.right + near);
      if (hidden) continue;
      const quarter = line.height / 4;
      const place = {
        parent, layer: layer(parent), text: text.data.trim().slice(0, 40),
        left: line.left, right: line.right, top: line.top + quarter, bottom: line.bottom - quarter,
      };
      lines.push(place);
      const beyond =
        place.left < around.left - near || place.right > around.right + near ||
        place.top < around.top - near || place.bottom > around.bottom + near;
      if (beyond) faults.push(`“${place.text}” reaches out of ${named(block)}`);
    }
  }
  lines.sort((one, other) => one.top - other.top);
  lines.forEach((one, index) => {
    for (const other of lines.slice(index + 1)) {
      if (other.top >= one.bottom - near) break;
      if (one.parent === other.parent || one.layer !== other.layer) continue;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - other.top;
      if (across > near && down > near) faults.push(`“${one.text}” and “${other.text}” overlap`);
    }
  });
  return [...new Set(faults)];
}
