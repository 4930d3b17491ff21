// Makes the server's map answer to pointer and finger: a caption under it, links to the municipalities, zoom.
// Zoom widens the drawing inside a scrolling frame, so that fingers, wheel, keys and scroll bars all move it.
// Everything it says comes from data attributes; without it the map stands as drawn.

const LEVELS = [1, 2, 4, 8] as const;
const SVG = 'http://www.w3.org/2000/svg';

interface LiveMap {
  readonly figure: HTMLElement;
  readonly frame: HTMLElement;
  readonly drawing: SVGSVGElement;
  readonly caption: HTMLElement;
  readonly pointer: SVGPathElement;
  readonly names: ReadonlyMap<Element, string>;
  /** The cell last tapped. */
  chosen: SVGGraphicsElement | null;
}

const text = (map: LiveMap, key: string): string => map.figure.dataset[key] ?? '';

/** The browser's own tooltips would double the caption. */
function takeNames(drawing: SVGSVGElement): Map<Element, string> {
  const names = new Map<Element, string>();
  for (const title of drawing.querySelectorAll('[data-n] > title')) {
    names.set(title.parentElement!, title.textContent ?? '');
    title.remove();
  }
  return names;
}

function addressOf(map: LiveMap, cell: Element): string | null {
  const pattern = map.figure.dataset['href'];
  return pattern?.replace('{number}', cell.getAttribute('data-n') ?? '') ?? null;
}

const cellAt = (target: EventTarget | null): SVGGraphicsElement | null =>
  target instanceof Element ? target.closest<SVGGraphicsElement>('[data-n]') : null;

function show(map: LiveMap, cell: Element | null, asLink: boolean): void {
  map.pointer.setAttribute('d', cell?.getAttribute('d') ?? '');
  if (!cell) {
    map.caption.textContent = text(map, 'hint');
    return;
  }
  const address = asLink ? addressOf(map, cell) : null;
  const name = document.createElement(address ? 'a' : 'strong');
  name.textContent = map.names.get(cell) ?? '';
  if (address) name.setAttribute('href', address);
  const state = cell.parentElement?.getAttribute('data-state');
  map.caption.replaceChildren(name, state ? ` · ${state}` : '');
}

/** A mouse shows on hover and opens on click; a finger shows on the first tap and opens on the second. */
function listenToCells(map: LiveMap): void {
  let byMouse = true;
  map.drawing.addEventListener('pointerdown', (event) => {
    byMouse = event.pointerType === 'mouse';
  });
  map.drawing.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse') show(map, cellAt(event.target), false);
  });
  map.drawing.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse') show(map, map.chosen, true);
  });
  map.drawing.addEventListener('click', (event) => {
    const cell = cellAt(event.target);
    const address = cell && addressOf(map, cell);
    if (address && (byMouse || cell === map.chosen)) {
      location.assign(address);
      return;
    }
    map.chosen = cell;
    show(map, cell, true);
  });
}

/** What to keep in the middle, in pixels of the whole map: a tapped cell at first, then what stands there. */
function middle({ frame, drawing, chosen }: LiveMap, level: number): readonly [x: number, y: number] {
  if (level === 1 && chosen) {
    const { x, y, width, height } = chosen.getBBox();
    const scale = frame.clientWidth / drawing.viewBox.baseVal.width;
    return [(x + width / 2) * scale, (y + height / 2) * scale];
  }
  return [
    (frame.scrollLeft + frame.clientWidth / 2) / level,
    (frame.scrollTop + frame.clientHeight / 2) / level,
  ];
}

function zoomTo(map: LiveMap, level: number): void {
  const { frame, drawing } = map;
  const before = Number(frame.dataset['level'] ?? 1);
  const [centreX, centreY] = middle(map, before);
  if (before === 1) frame.style.setProperty('--map-height', `${frame.clientHeight}px`);
  for (const one of LEVELS) frame.classList.toggle(`map-scroll--${one}`, one === level);
  frame.classList.toggle('map-scroll--zoomed', level > 1);
  frame.dataset['level'] = String(level);
  // Keep the hatch as fine as it was drawn.
  drawing.querySelector('pattern')?.setAttribute('patternTransform', `rotate(45) scale(${1 / level})`);
  frame.scrollTo({
    left: centreX * level - frame.clientWidth / 2,
    top: centreY * level - frame.clientHeight / 2,
  });
  if (level > 1) frame.tabIndex = 0;
  else frame.removeAttribute('tabindex');
}

function button(name: string, path: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.setAttribute('aria-label', name);
  made.title = name;
  const sign = document.createElementNS(SVG, 'svg');
  sign.setAttribute('viewBox', '0 0 20 20');
  sign.setAttribute('aria-hidden', 'true');
  sign.append(document.createElementNS(SVG, 'path'));
  sign.firstElementChild!.setAttribute('d', path);
  made.append(sign);
  made.addEventListener('click', press);
  return made;
}

function addZoom(map: LiveMap): void {
  const { frame } = map;
  const step = (by: number) => () => {
    const now = LEVELS.findIndex((level) => level === Number(frame.dataset['level'] ?? 1));
    choose(LEVELS[Math.min(LEVELS.length - 1, Math.max(0, now + by))]!);
  };
  const closer = button(text(map, 'zoomIn'), 'M10 3V17M3 10H17', step(1));
  const farther = button(text(map, 'zoomOut'), 'M3 10H17', step(-1));
  const whole = button(text(map, 'reset'), 'M3 8V3H8M12 3H17V8M17 12V17H12M8 17H3V12', () => choose(1));
  const choose = (level: number): void => {
    zoomTo(map, level);
    closer.setAttribute('aria-disabled', String(level === LEVELS.at(-1)));
    farther.setAttribute('aria-disabled', String(level === 1));
    whole.setAttribute('aria-disabled', String(level === 1));
  };
  const bar = document.createElement('div');
  bar.className = 'map-zoom';
  bar.append(closer, farther, whole);
  frame.before(bar);
  frame.setAttribute('role', 'group');
  frame.setAttribute('aria-label', text(map, 'region'));
  choose(1);
}

/** Dragging with the mouse moves a zoomed map; the click that ends a drag opens nothing. */
function addDrag({ frame }: LiveMap): void {
  let start: { x: number; y: number; left: number; top: number } | null = null;
  let moved = false;
  frame.addEventListener('pointerdown', (event) => {
    moved = false;
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    start = { x: event.clientX, y: event.clientY, left: frame.scrollLeft, top: frame.scrollTop };
  });
  addEventListener('pointermove', (event) => {
    if (!start) return;
    const [across, down] = [event.clientX - start.x, event.clientY - start.y];
    if (Math.hypot(across, down) > 4) moved = true;
    if (moved) frame.scrollTo({ left: start.left - across, top: start.top - down });
  });
  addEventListener('pointerup', () => {
    start = null;
  });
  frame.addEventListener(
    'click',
    (event) => {
      if (moved) event.stopPropagation();
    },
    { capture: true },
  );
}

function enliven(figure: HTMLElement): void {
  const frame = figure.querySelector<HTMLElement>('[data-map-frame]');
  const drawing = figure.querySelector<SVGSVGElement>('[data-map-drawing]');
  const caption = figure.querySelector<HTMLElement>('[data-map-caption]');
  const cells = drawing?.querySelector('.map-cells');
  if (!frame || !drawing || !caption || !cells) return;
  const pointer = document.createElementNS(SVG, 'path');
  pointer.setAttribute('class', 'map-pointer');
  cells.append(pointer);
  const map: LiveMap = { figure, frame, drawing, caption, pointer, names: takeNames(drawing), chosen: null };
  figure.classList.toggle('map-figure--live', figure.dataset['href'] !== undefined);
  show(map, null, false);
  listenToCells(map);
  addZoom(map);
  addDrag(map);
}

for (const figure of document.querySelectorAll<HTMLElement>('[data-map]')) enliven(figure);
