// Called with nothing: the parts that the keyboard has to reach, in the order of the document.
// Each remembers its number, its look while it has no focus, and how large it is to a finger.
() => {
  const reachable =
    "a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex]";
  const parts = [...document.querySelectorAll(reachable)].filter(
    (part) => part.tabIndex >= 0 && part.checkVisibility({ visibilityProperty: true }),
  );
  const look = (part) => {
    const style = getComputedStyle(part);
    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow,
            style.backgroundColor, style.borderColor].join(" ");
  };
  const state = { parts, look, before: parts.map(look) };
  window.keyboard = state;
  return parts.map((part) => {
    const { width, height } = part.getBoundingClientRect();
    const around = part.parentElement.textContent.trim();
    const own = part.textContent.trim();
    return {
      name: `<${part.localName}> “${own.replace(/\s+/g, " ").slice(0, 40)}”`,
      href: part.getAttribute("href"),
      width,
      height,
      // WCAG 2.5.8 lets links be as high as the text that they stand in.
      within_text: getComputedStyle(part).display === "inline" && around.length > own.length,
    };
  });
}
