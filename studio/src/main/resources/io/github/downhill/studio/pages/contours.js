/**
 * Lines of equal height over a grid of numbers, by marching squares. Pure.
 *
 * @typedef {{columns: number, rows: number, values: ArrayLike<number>}} Field row after row
 */

/** The sides of a square between four points, and between which of its corners each lies. */
const CORNERS = [[0, 0], [1, 0], [1, 1], [0, 1]];

/**
 * The lines along which a field has a value, each as long as possible; one that is closed ends where it begins. Where
 * the field has no number there are none.
 *
 * @param {Field} field
 * @param {number} level
 * @returns {number[][][]} lines of points [column, row], between the points of the grid
 */
export function contourLines(field, level) {
  const net = netOf(field, level);
  const lines = [];
  const ends = [...net.keys()].filter(key => net.get(key).next.length === 1);
  for (const key of [...ends, ...net.keys()]) {
    if (net.get(key).next.length > 0) lines.push(follow(net, key));
  }
  return lines;
}

/** The places where the line crosses the sides of squares, and to which others each is joined. */
function netOf(field, level) {
  const net = new Map();
  for (let row = 0; row + 1 < field.rows; row++) {
    for (let column = 0; column + 1 < field.columns; column++) {
      for (const [one, other] of segments(field, column, row, level)) join(net, one, other);
    }
  }
  return net;
}

function segments(field, column, row, level) {
  const heights = CORNERS.map(([right, up]) => field.values[(row + up) * field.columns + column + right] - level);
  if (!heights.every(Number.isFinite)) return [];
  const crossings = [0, 1, 2, 3].filter(side => heights[side] < 0 !== heights[(side + 1) % 4] < 0)
    .map(side => crossing(field, column, row, {side, heights}));
  if (crossings.length < 4) return crossings.length === 2 ? [crossings] : [];
  return paired(crossings, heights);
}

/** A saddle: its middle decides which corners belong together. */
function paired([a, b, c, d], heights) {
  const middle = heights.reduce((sum, height) => sum + height, 0);
  return middle < 0 === heights[0] < 0 ? [[a, b], [c, d]] : [[d, a], [b, c]];
}

function crossing({columns}, column, row, {side, heights}) {
  const [from, to] = [CORNERS[side], CORNERS[(side + 1) % 4]];
  const share = heights[side] / (heights[side] - heights[(side + 1) % 4]);
  const [left, low] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])];
  const upright = from[0] === to[0] ? 1 : 0;
  return {
    key: 2 * ((row + low) * columns + column + left) + upright,
    point: [column + from[0] + share * (to[0] - from[0]), row + from[1] + share * (to[1] - from[1])],
  };
}

function join(net, one, other) {
  for (const {key, point} of [one, other]) {
    if (!net.has(key)) net.set(key, {point, next: []});
  }
  net.get(one.key).next.push(other.key);
  net.get(other.key).next.push(one.key);
}

/** Walks from crossing to crossing and takes away what has been walked. */
function follow(net, start) {
  const line = [net.get(start).point];
  for (let key = start; net.get(key).next.length > 0;) {
    const next = net.get(key).next.pop();
    const back = net.get(next).next;
    back.splice(back.indexOf(key), 1);
    line.push(net.get(next).point);
    key = next;
  }
  return line;
}

/**
 * The value between the points of a grid, from the four around it.
 *
 * @param {Field} field
 * @param {number} column
 * @param {number} row
 * @returns {number} NaN outside, and where one of the four is no number
 */
export function between({columns, rows, values}, column, row) {
  if (!(column >= 0 && row >= 0 && column <= columns - 1 && row <= rows - 1)) return NaN;
  const [left, low] = [Math.min(Math.floor(column), columns - 2), Math.min(Math.floor(row), rows - 2)];
  const [x, y] = [column - left, row - low];
  const at = (right, up) => values[(low + up) * columns + left + right];
  return (1 - y) * ((1 - x) * at(0, 0) + x * at(1, 0)) + y * ((1 - x) * at(0, 1) + x * at(1, 1));
}
