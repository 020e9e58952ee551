// What does not fit on the page as it stands in its window: a list of sentences, empty when all does.
() => {
  const faults = [];
  const root = document.documentElement;
  const width = root.clientWidth;
  const near = 1; // CSS pixels: browsers round the places of glyphs

  const named = (element) => {
    const id = element.id ? `#${element.id}` : "";
    const names = [...element.classList].map((name) => `.${name}`).join("");
    const text = (element.textContent || "").trim().replace(/\s+/g, " ").slice(0, 40);
    return `<${element.localName}${id}${names}> “${text}”`;
  };
  // Seen by no one, read by screen readers: cut to nothing, or far to the left until it is focused.
  const isForListeners = (element) => {
    for (let at = element; at && at !== root; at = at.parentElement) {
      const style = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      if (box.right <= 0 && style.position === "absolute") return true;
      const cut = style.clipPath.startsWith("inset(") || style.clip !== "auto";
      if (cut && box.width <= 1 && box.height <= 1) return true;
    }
    return false;
  };
  const isSeen = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !isForListeners(element);
  const isPartOfDrawing = (element) => element.ownerSVGElement != null;
  // What the keyboard can scroll up and down shows all that it has, a part at a time.
  const scrolls = (element) =>
    element.tabIndex >= 0 && ["auto", "scroll"].includes(getComputedStyle(element).overflowY);
  const scroller = (element) => {
    while (element && !scrolls(element)) element = element.parentElement;
    return element;
  };
  const seen = [...document.body.querySelectorAll("*")].filter(
    (element) => isSeen(element) && !isPartOfDrawing(element),
  );

  if (root.scrollWidth > width) {
    faults.push(`the page is ${root.scrollWidth} px wide in a window of ${width} px`);
  }
  for (const element of seen) {
    const box = element.getBoundingClientRect();
    if (box.width && (box.right > width + near || box.left < -near)) {
      faults.push(`${named(element)} is from ${box.left} to ${box.right} of ${width} px`);
    }
    const style = getComputedStyle(element);
    const hides = (overflow) => overflow !== "visible";
    const isText = element.textContent.trim() !== "" && element !== document.body;
    if (isText && hides(style.overflowX) && element.scrollWidth > element.clientWidth + near) {
      faults.push(`${named(element)} is cut at ${element.clientWidth} of ${element.scrollWidth} px`);
    }
    const isLow = isText && hides(style.overflowY) && !scrolls(element);
    if (isLow && element.scrollHeight > element.clientHeight + near) {
      faults.push(
        `${named(element)} is cut at ${element.clientHeight} of ${element.scrollHeight} px height`,
      );
    }
  }

  // Each line of each text, and each picture. Of a line only the middle half of its height counts:
  // the boxes of fonts reach beyond their letters, into the lines above and below.
  const places = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const parent = text.parentElement;
    if (!text.data.trim() || isPartOfDrawing(parent) || !isSeen(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    let block = parent;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const around = block.getBoundingClientRect();
    const shown = scroller(parent)?.getBoundingClientRect();
    for (const line of range.getClientRects()) {
      if (!line.width || (shown && (line.top < shown.top || line.bottom > shown.bottom))) continue;
      const quarter = line.height / 4;
      const place = {
        node: parent, text: text.data.trim().slice(0, 40),
        left: line.left, right: line.right, top: line.top + quarter, bottom: line.bottom - quarter,
      };
      places.push(place);
      const beyond =
        place.left < around.left - near || place.right > around.right + near ||
        place.top < around.top - near || place.bottom > around.bottom + near;
      if (beyond) faults.push(`“${place.text}” reaches out of ${named(block)}`);
    }
  }
  for (const picture of seen.filter((element) => ["img", "svg"].includes(element.localName))) {
    const { left, right, top, bottom } = picture.getBoundingClientRect();
    places.push({ node: picture, text: named(picture), left, right, top, bottom });
  }
  places.sort((one, other) => one.top - other.top);
  places.forEach((one, index) => {
    for (const other of places.slice(index + 1)) {
      if (other.top >= one.bottom - near) break;
      if (one.node === other.node) continue;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - other.top;
      if (across > near && down > near) faults.push(`“${one.text}” and “${other.text}” overlap`);
    }
  });
  return [...new Set(faults)];
}
