/**
 * A surface over a grid of heights, seen from a side and from above: pure, from numbers to items of a scene.
 *
 * It is drawn from back to front in parallel projection, so that equal lengths stay equal, and lit by a sun that stays
 * where it is when one walks around.
 *
 * @typedef {object} Camera
 * @property {(x: number, y: number, z: number) => number[]} place of a point in the picture; x and y go from −0.5 to
 *   0.5 and z from 0 to 1
 * @property {(x: number, y: number) => number} depth how far away what stands there is
 *
 * @typedef {{columns: number, rows: number, heights: ArrayLike<number>}} Relief heights from 0 to 1, row after row;
 *   there is a hole where one is no number
 */

/** How high the highest point is, measured by the side of the square below it. */
const STEEPNESS = 0.7;

/** To the left, a little to the front, and above. */
const SUN = unit([-0.55, -0.35, 0.75]);

/** What is turned away from the sun is not black. */
const DARKEST = 0.45;

/**
 * @param {{spin: number, tilt: number, left: number, top: number, width: number, height: number}} view spin and tilt in
 *   degrees: 0 and 90 is the map; the box is where the surface has to fit, however it is turned
 * @returns {Camera}
 */
export function camera({spin, tilt, left, top, width, height}) {
  const [cos, sin] = [Math.cos(radians(spin)), Math.sin(radians(spin))];
  const [flat, steep] = [Math.sin(radians(tilt)), Math.cos(radians(tilt)) * STEEPNESS];
  const scale = Math.min(width / Math.SQRT2, height / (Math.SQRT2 * flat + steep));
  const [middle, base] = [left + width / 2, top + height / 2 + (scale * steep) / 2];
  return {
    place: (x, y, z) => [middle + scale * (x * cos - y * sin), base - scale * ((x * sin + y * cos) * flat + z * steep)],
    depth: (x, y) => x * sin + y * cos,
  };
}

/**
 * The pieces of a surface, not yet in order.
 *
 * @param {Relief} relief
 * @param {Camera} view
 * @param {(height: number) => number[]} colorOf
 * @returns {{depth: number, item: object}[]}
 */
export function pieces(relief, view, colorOf) {
  const found = [];
  for (let row = 0; row + 1 < relief.rows; row++) {
    for (let column = 0; column + 1 < relief.columns; column++) {
      const piece = pieceAt(relief, column, row, {view, colorOf});
      if (piece) found.push(piece);
    }
  }
  return found;
}

/**
 * Items in the order in which they hide one another.
 *
 * @param {{depth: number, item: object}[]} found
 * @returns {object[]}
 */
export function fromBehind(found) {
  return found.sort((one, other) => other.depth - one.depth).map(({item}) => item);
}

/**
 * How bright a piece of the surface is: 1 where it faces the sun.
 *
 * @param {number} right how much it rises towards x, in heights of the whole a side of the square
 * @param {number} back how much it rises towards y
 * @returns {number}
 */
export function sunlight(right, back) {
  const [x, y, z] = unit([-right * STEEPNESS, -back * STEEPNESS, 1]);
  return DARKEST + (1 - DARKEST) * Math.max(0, x * SUN[0] + y * SUN[1] + z * SUN[2]);
}

function pieceAt({columns, rows, heights}, column, row, {view, colorOf}) {
  const at = row * columns + column;
  const [a, b, c, d] = [heights[at], heights[at + 1], heights[at + columns + 1], heights[at + columns]];
  if (!Number.isFinite(a + b + c + d)) return null;
  const [x0, x1] = [column, column + 1].map(each => each / (columns - 1) - 0.5);
  const [y0, y1] = [row, row + 1].map(each => each / (rows - 1) - 0.5);
  const light = sunlight(((b + c - a - d) / 2) * (columns - 1), ((c + d - a - b) / 2) * (rows - 1));
  const fill = lit(colorOf((a + b + c + d) / 4), light);
  return {
    depth: view.depth((x0 + x1) / 2, (y0 + y1) / 2),
    item: {
      kind: "path", closed: true, fill, stroke: fill, lineWidth: 0.7,
      points: [view.place(x0, y0, a), view.place(x1, y0, b), view.place(x1, y1, c), view.place(x0, y1, d)],
    },
  };
}

function lit(rgb, light) {
  return `rgb(${rgb.map(value => Math.round(value * light)).join(", ")})`;
}

function unit(vector) {
  const length = Math.hypot(...vector);
  return vector.map(each => each / length);
}

function radians(degrees) {
  return (degrees * Math.PI) / 180;
}
