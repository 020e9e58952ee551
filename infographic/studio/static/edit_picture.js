// The pictures that are worked on: swapped without flicker, with a button over each text.

const STEPS = [1, 1.25, 1.5, 2, 2.5, 3, 4, 6];

export class Pictures {
  constructor(area) {
    this.area = area;
    this.zoom = 1;
    this.shown = new Map();
    this.orders = new Map();
    for (const figure of area.querySelectorAll(".picture")) this.place(figure);
  }

  // The digests of the pictures that are here: the server sends others only.
  get have() {
    return Object.fromEntries([...this.shown].map(([language, { digest }]) => [language, digest]));
  }

  // Shows the pictures of an answer, and no others. An earlier answer never wins.
  async show(pictures, order) {
    const figures = Object.entries(pictures).map(([language, picture]) =>
      this.showOne(language, picture, order));
    for (const figure of this.area.querySelectorAll(".picture")) {
      if (!(figure.dataset.language in pictures)) this.drop(figure);
    }
    this.area.dataset.count = Object.keys(pictures).length;
    await Promise.all(figures);
  }

  drop(figure) {
    this.shown.delete(figure.dataset.language);
    this.orders.delete(figure.dataset.language);
    figure.remove();
  }

  async showOne(language, picture, order) {
    if (order < (this.orders.get(language) ?? 0)) return;
    this.orders.set(language, order);
    const figure = this.figure(language);
    let image = null;
    if (picture.svg) {
      image = await decoded(picture.svg);
      if (this.orders.get(language) !== order) return;
    }
    this.swap(figure, image, picture);
    this.shown.set(language, picture);
    this.spots(figure, picture);
  }

  figure(language) {
    const own = this.area.querySelector(`.picture[data-language="${CSS.escape(language)}"]`);
    if (own) return own;
    const template = document.getElementById(`picture-${language}`);
    const figure = template.content.firstElementChild.cloneNode(true);
    this.area.append(figure);
    const order = (this.area.dataset.languages ?? "").split(" ");
    const figures = [...this.area.querySelectorAll(".picture")];
    figures.sort((one, other) =>
      order.indexOf(one.dataset.language) - order.indexOf(other.dataset.language));
    if (figures.at(-1) !== figure) this.area.append(...figures);
    return figure;
  }

  swap(figure, image, picture) {
    const current = figure.querySelector("img");
    if (image) {
      const old = current.src;
      image.alt = current.alt;
      current.replaceWith(image);
      if (old.startsWith("blob:")) URL.revokeObjectURL(old);
    }
    figure.dataset.width = picture.width;
    figure.dataset.height = picture.height;
    this.place(figure);
  }

  place(figure) {
    const { width, height } = figure.dataset;
    if (!width) return;
    figure.style.setProperty("--ratio", String(width / height));
    figure.style.setProperty("--zoom", String(this.zoom));
  }

  // Buttons stay as long as their texts do, so that none loses its focus.
  spots(figure, picture) {
    const group = figure.querySelector(".spots");
    const own = new Map([...group.children].map((spot) => [spot.dataset.goes, spot]));
    let before = null;
    for (const spot of picture.spots) {
      const button = own.get(spot.id) ?? newSpot(spot.id, figure.dataset.language);
      own.delete(spot.id);
      button.setAttribute("aria-label", spot.name);
      placeSpot(button, spot);
      const next = before ? before.nextSibling : group.firstChild;
      if (button !== next) group.insertBefore(button, next);
      before = button;
    }
    for (const gone of own.values()) gone.remove();
    this.mark();
  }

  choose(id) {
    this.chosen = id;
    this.mark();
  }

  // What is wrong with texts, by their ids.

  wrong(labels) {
    this.wrongLabels = labels;
    this.mark();
  }

  mark() {
    for (const spot of this.area.querySelectorAll(".spot")) {
      const isChosen = spot.dataset.goes === this.chosen;
      const wrong = this.wrongLabels?.[spot.dataset.goes];
      spot.setAttribute("aria-pressed", String(isChosen));
      spot.classList.toggle("is-chosen", isChosen);
      spot.classList.toggle("is-wrong", Boolean(wrong));
      const label = spot.firstElementChild;
      if (!wrong) label?.remove();
      else (label ?? spot.appendChild(document.createElement("span"))).textContent = wrong;
    }
  }

  spot(id, language) {
    const within = language
      ? this.area.querySelector(`.picture[data-language="${CSS.escape(language)}"]`)
      : null;
    return (within ?? this.area).querySelector(`.spot[data-goes="${CSS.escape(id)}"]`);
  }

  get hasFocus() {
    return this.area.contains(document.activeElement);
  }

  zoomBy(step) {
    const at = STEPS.findLastIndex((zoom) => zoom <= this.zoom + 0.001);
    this.zoomTo(STEPS[Math.max(0, Math.min(STEPS.length - 1, at + step))]);
  }

  // The middle of what is seen stays in the middle.
  zoomTo(zoom) {
    const view = this.area;
    const middle = [
      (view.scrollLeft + view.clientWidth / 2) / view.scrollWidth,
      (view.scrollTop + view.clientHeight / 2) / view.scrollHeight,
    ];
    this.zoom = zoom;
    view.dataset.zoomed = String(zoom > 1);
    for (const figure of view.querySelectorAll(".picture")) this.place(figure);
    view.scrollLeft = middle[0] * view.scrollWidth - view.clientWidth / 2;
    view.scrollTop = middle[1] * view.scrollHeight - view.clientHeight / 2;
  }

  // Brings the chosen text into the picture's window, for narrow screens.
  reveal(id, language) {
    const spot = this.spot(id, language);
    if (!spot) return;
    const box = spot.getBoundingClientRect();
    const view = this.area.getBoundingClientRect();
    this.area.scrollLeft += box.left + box.width / 2 - view.left - view.width / 2;
    this.area.scrollTop += box.top + box.height / 2 - view.top - view.height / 2;
  }
}

async function decoded(svg) {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  await image.decode();
  return image;
}

function newSpot(id, language) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "spot";
  button.dataset.goes = id;
  button.dataset.language = language;
  return button;
}

function placeSpot(button, { x, y, width, height }) {
  button.style.left = `${x}%`;
  button.style.top = `${y}%`;
  button.style.width = `${width}%`;
  button.style.height = `${height}%`;
}
