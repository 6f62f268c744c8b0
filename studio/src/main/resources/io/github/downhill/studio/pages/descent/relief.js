/**
 * The same surface from the side, as a picture: a grid of small faces, seen from afar so that equal lengths stay equal,
 * painted from the back to the front so that hills hide what is behind them.
 */

import {disk, dot, line, stroke, text} from "../machine/pieces.js";
import {css} from "../palette.js";
import {remembering} from "../still.js";
import {lettersOf} from "./plot.js";

/** How high the highest place is, where the map is 2 wide. */
const HIGH = 0.9;

/** The light comes from the left, above. */
const LIGHT = [-0.45, 0.3, 0.84];

/**
 * How a place is seen.
 *
 * @param {{width: number, height: number}} size
 * @param {{turn: number, tilt: number}} view in degrees
 * @returns {(x: number, y: number, share: number) => number[]} from a place from −1 to 1 and a height from 0 to 1 to a
 *   place in the picture
 */
export function projection({width, height}, {turn, tilt}) {
  const [a, b] = [turn * Math.PI / 180, tilt * Math.PI / 180];
  const [cosA, sinA, cosB, sinB] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)];
  const scale = Math.min(width / 3.3, height / (3.1 * sinB + (HIGH + 0.15) * cosB));
  return (x, y, share) => [
    width / 2 + scale * (x * cosA - y * sinA),
    height / 2 - scale * ((x * sinA + y * cosA) * sinB + (HIGH * (share - 0.5)) * cosB),
  ];
}

/**
 * @param {object} relief what is shown; see reliefPanel.js
 * @param {{width: number, height: number}} size
 * @returns {import("../scene.js").Scene}
 */
export function reliefScene(relief, size) {
  const see = projection(size, relief);
  return {
    ...size,
    items: [
      ...relief.crowd.length > 0 ? crowdedItems(see, relief, size) : [{kind: "still", items: bareItems(relief, size)}],
      ...relief.bottoms.flatMap((bottom, i) => bottomItems(see, relief, bottom, i, size)),
      ...relief.balls.flatMap(ball => ballItems(see, relief, ball)),
    ],
  };
}

/** The surface without balls. */
const bareItems = remembering(
  ({turn, tilt, shares, faces, reach, colors, words}, {width, height}) =>
    [turn, tilt, shares, faces, colors, words.number(reach), width, height],
  (relief, size) => crowdedItems(projection(size, relief), relief, size));

/** The surface, and on each face the balls that lie on it. */
function crowdedItems(see, relief, size) {
  const faces = facesOf(relief);
  const buckets = bucketsOf(relief, relief.faces);
  return [
    ...frameItems(see, relief, size),
    ...order(relief.turn, relief.faces).flatMap(([column, row]) => [
      ...faceItems(see, faces, column, row),
      ...(buckets.get(row * relief.faces + column) ?? []).map(({at, color}) => crowdItem(see, relief, at, color)),
    ]),
  ];
}

/** The faces, in the rows of the grid: how high their corners are, as shares, and their color. */
const facesOf = remembering(({shares, side, faces, colors}) => [shares, side, faces, colors], ({shares, side, faces, tint}) => {
  const step = (side - 1) / faces;
  return Array.from({length: faces}, (_, row) => Array.from({length: faces}, (_, column) => {
    const at = (r, c) => shares[Math.round(r * step) * side + Math.round(c * step)];
    const heights = [at(row, column), at(row, column + 1), at(row + 1, column + 1), at(row + 1, column)];
    const middle = heights.reduce((sum, height) => sum + height) / 4;
    return {heights, color: css(lit(tint(column, row, middle), heights, faces))};
  }));
});

/** From the far corner to the near one: which that is depends on how the map is turned. */
function order(turn, faces) {
  const a = turn * Math.PI / 180;
  const columns = counted(faces, Math.sin(a) > 0);
  const rows = counted(faces, Math.cos(a) > 0);
  return rows.flatMap(row => columns.map(column => [column, row]));
}

function counted(count, down) {
  return Array.from({length: count}, (_, i) => down ? count - 1 - i : i);
}

function faceItems(see, cells, column, row) {
  const {heights, color} = cells[row][column];
  if (!heights.every(Number.isFinite)) return [];
  const faces = cells.length;
  const [x1, x2, y1, y2] = [column, column + 1, row, row + 1].map(index => 2 * index / faces - 1);
  const points = [see(x1, y1, heights[0]), see(x2, y1, heights[1]), see(x2, y2, heights[2]), see(x1, y2, heights[3])];
  return [{kind: "path", points, closed: true, fill: color, stroke: color, lineWidth: 0.8}];
}

/** A face that looks to the light is brighter than one that looks away. */
function lit(color, [a, b, c, d], faces) {
  const step = 2 / faces;
  const [dx, dy] = [(b + c - a - d) / 2 * HIGH / step, (d + c - a - b) / 2 * HIGH / step];
  const shine = (-dx * LIGHT[0] - dy * LIGHT[1] + LIGHT[2]) / Math.hypot(dx, dy, 1);
  const factor = 0.62 + 0.42 * Math.max(0, shine);
  return color.map(value => Math.min(255, Math.round(value * factor)));
}

/** The ground plate, and the two axes along its nearer edges. */
function frameItems(see, {colors, reach, words, turn}, size) {
  const corners = [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([x, y]) => see(x, y, 0));
  const letters = lettersOf(size.width);
  const a = turn * Math.PI / 180;
  const near = {x: Math.sin(a) > 0 ? -1 : 1, y: Math.cos(a) > 0 ? -1 : 1};
  const name = (x, y, word) => {
    const [px, py] = see(x, y, 0);
    return text(px, py + letters * 0.4, word, letters, colors.muted, "middle");
  };
  return [
    {...stroke([...corners, corners[0]], colors.grid, 1)},
    name(0, near.y * 1.16, words.x), name(near.x * 1.16, 0, words.y),
    name(-1, near.y * 1.12, words.number(-reach)), name(1, near.y * 1.12, words.number(reach)),
    name(near.x * 1.12, -1 + 0.12, words.number(-reach)), name(near.x * 1.12, 1 - 0.06, words.number(reach)),
  ];
}

/** Which of the many balls lie on which face. */
function bucketsOf({crowd, reach}, faces) {
  const buckets = new Map();
  const index = value => Math.min(faces - 1, Math.max(0, Math.floor((value / reach + 1) / 2 * faces)));
  for (const ball of crowd) {
    const [x, y] = ball.at;
    if (Math.abs(x) > reach || Math.abs(y) > reach) continue;
    const key = index(y) * faces + index(x);
    if (!buckets.has(key)) buckets.set(key, []);
    buckets.get(key).push(ball);
  }
  return buckets;
}

function crowdItem(see, {reach, shareOf, rim}, [x, y, cost], color) {
  const [px, py] = see(x / reach, y / reach, shareOf(cost));
  return {...dot(px, py - 2, 2.8, color), stroke: rim, lineWidth: 0.6};
}

function bottomItems(see, {reach, shareOf, colors, words, balls}, [x, y, cost], i, size) {
  if (balls.length === 0) return [];
  const [px, py] = see(x / reach, y / reach, shareOf(cost));
  const letters = lettersOf(size.width);
  return [
    line(px, py, px, py - letters * 1.6, colors.ink),
    {...disk(px, py - letters * 2.2, letters * 0.75, colors.paper), stroke: colors.muted},
    {...text(px, py - letters * 2.2 + 0.5, words.letters[i], letters, colors.ink, "middle"), weight: 700},
  ];
}

function ballItems(see, {reach, shareOf, colors, words}, {name, color, dash, now, trail}) {
  const inside = ([x, y]) => Math.abs(x) <= reach && Math.abs(y) <= reach;
  const place = ([x, y, cost]) => see(x / reach, y / reach, shareOf(cost));
  const way = [...trail, now].filter(inside).map(place);
  if (!inside(now)) return way.length > 1 ? [stroke(way, color, 2, dash)] : [];
  const [x, y] = place(now);
  return [
    ...way.length > 1 ? [stroke(way, colors.paper, 4), stroke(way, color, 2, dash)] : [],
    ...trail.filter(inside).slice(-150).map(place).map(([px, py]) => disk(px, py, 2.4, color)),
    {...disk(x, y - 6, 8, color), stroke: colors.paper, lineWidth: 2, id: `ball:${name}`, label: words.ball(name, now)},
  ];
}
