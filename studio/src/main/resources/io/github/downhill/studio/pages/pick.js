/**
 * Finds things in a scene: under the pointer, and from one to the next by arrow key.
 *
 * @typedef {import("./scene.js").Item} Item
 * @typedef {{x: number, y: number, width: number, height: number}} Box
 */

/** So far from a line the pointer may be and still mean it. */
const REACH = 6;

/** So much worse is a step to the side than one straight ahead. */
const SIDEWAYS = 2.5;

/**
 * The things in a scene that can be picked.
 *
 * @param {import("./scene.js").Scene} scene
 * @returns {Item[]} in reading order
 */
export function pickable(scene) {
  const items = scene.items.filter(item => item.id !== undefined);
  return items.length < 2 ? items : inReadingOrder(items);
}

/**
 * The thing under a point: the nearest, and of several that are equally near the one painted last.
 *
 * @param {Item[]} items
 * @param {number} x
 * @param {number} y
 * @returns {Item|undefined}
 */
export function itemAt(items, x, y) {
  const near = items.filter(item => item.id !== undefined && distance(item, x, y) <= reachOf(item));
  return near.reduceRight((best, item) => best && distance(best, x, y) <= distance(item, x, y) ? best : item, undefined);
}

/**
 * The thing that an arrow key leads to.
 *
 * @param {Item[]} items in reading order
 * @param {Item} from
 * @param {string} key ArrowLeft, ArrowRight, ArrowUp, ArrowDown, Home or End
 * @returns {Item} where one already is if there is nothing that way
 */
export function neighbor(items, from, key) {
  if (key === "Home") return items[0];
  if (key === "End") return items.at(-1);
  const [right, down] = DIRECTIONS[key];
  const here = middle(from);
  const cost = item => {
    const there = middle(item);
    const [x, y] = [there.x - here.x, there.y - here.y];
    const ahead = x * right + y * down;
    return ahead > 0.5 ? ahead + SIDEWAYS * Math.abs(x * down + y * right) : Infinity;
  };
  const best = items.reduce((one, other) => cost(other) < cost(one) ? other : one);
  return cost(best) < Infinity ? best : from;
}

const DIRECTIONS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

/**
 * The smallest box around a thing.
 *
 * @param {Item} item
 * @returns {Box}
 */
export function boxOf(item) {
  return (BOXES[item.kind] ?? ownBox)(item);
}

const BOXES = {
  line: ({x1, y1, x2, y2}) => around([[x1, y1], [x2, y2]]),
  path: ({points}) => around(points),
  circle: ({x, y, r}) => ({x: x - r, y: y - r, width: 2 * r, height: 2 * r}),
  text: textBox,
};

function ownBox({x, y, width, height}) {
  return {x, y, width, height};
}

/** About right for any font; only the pointer and the focus ring depend on it. */
function textBox({x, y, text, size = 12, align = "start", baseline = "alphabetic"}) {
  const width = text.length * size * 0.56;
  const left = x - width * {start: 0, middle: 0.5, end: 1}[align];
  const top = y - size * {alphabetic: 0.85, middle: 0.55, hanging: 0}[baseline];
  return {x: left, y: top, width, height: size * 1.15};
}

function around(points) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return {x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y};
}

function middle(item) {
  const {x, y, width, height} = boxOf(item);
  return {x: x + width / 2, y: y + height / 2};
}

function reachOf(item) {
  return item.kind === "line" || item.kind === "path" ? REACH : 0;
}

function distance(item, x, y) {
  if (item.kind === "circle") return Math.max(0, Math.hypot(x - item.x, y - item.y) - item.r);
  if (item.kind === "line") return toSegment(x, y, [item.x1, item.y1], [item.x2, item.y2]);
  if (item.kind === "path") return toPath(x, y, item);
  return toBox(x, y, boxOf(item));
}

function toPath(x, y, item) {
  if (item.fill && item.fill !== "none") return toBox(x, y, boxOf(item));
  let nearest = Infinity;
  for (let i = 1; i < item.points.length; i++) {
    nearest = Math.min(nearest, toSegment(x, y, item.points[i - 1], item.points[i]));
  }
  return nearest;
}

function toBox(x, y, box) {
  const outsideX = Math.max(box.x - x, 0, x - box.x - box.width);
  const outsideY = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(outsideX, outsideY);
}

function toSegment(x, y, [x1, y1], [x2, y2]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const share = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1);
  const along = Math.min(1, Math.max(0, share));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

/** By row, then from left to right; things whose middles are less than half their height apart are in one row. */
function inReadingOrder(items) {
  const places = items.map(item => ({item, ...middle(item), height: boxOf(item).height}));
  places.sort((one, other) => one.y - other.y);
  let row = 0;
  let rowAt = -Infinity;
  for (const place of places) {
    if (place.y - rowAt > Math.max(2, place.height / 2)) {
      row++;
      rowAt = place.y;
    }
    place.row = row;
  }
  places.sort((one, other) => one.row - other.row || one.x - other.x);
  return places.map(({item}) => item);
}
