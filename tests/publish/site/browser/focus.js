// Where the focus is: the number of the part, and what is wrong with the way it shows.
() => {
  const { parts, look, before } = window.keyboard;
  const part = document.activeElement;
  const number = parts.indexOf(part);
  if (part === document.body) return { number: -1, name: "nothing", faults: [] };
  const style = getComputedStyle(part);
  const name = `<${part.localName}> “${part.textContent.trim().replace(/\s+/g, " ").slice(0, 40)}”`;
  const faults = [];
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  if (!outlined && style.boxShadow === "none") faults.push("shows no ring around it");
  if (number >= 0 && look(part) === before[number]) faults.push("looks the same without the focus");
  const [box] = part.getClientRects();
  const inside =
    box && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
  if (!inside) {
    faults.push("is outside of the window");
  } else {
    const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
    const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
    const on_top = document.elementFromPoint(x, y);
    if (!part.contains(on_top)) faults.push("is behind something else");
  }
  return { number, name, faults };
}
