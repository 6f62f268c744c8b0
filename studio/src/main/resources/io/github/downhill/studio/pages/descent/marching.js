/**
 * Contours of a grid of heights, by marching squares: in each cell between four heights a contour goes straight from
 * side to side, and where cells meet its pieces are joined to long lines.
 */

/**
 * For each case of which corners are above: from which sides to which the contour goes. The corners count 1, 2, 4, 8
 * from the top left one clockwise, the sides 0 to 3 from the top one clockwise.
 */
const SIDES = [
  [], [[3, 0]], [[0, 1]], [[3, 1]], [[1, 2]], [[3, 0], [1, 2]], [[0, 2]], [[3, 2]],
  [[2, 3]], [[2, 0]], [[0, 1], [2, 3]], [[2, 1]], [[1, 3]], [[1, 0]], [[0, 3]], [],
];

/** A saddle, of which the middle is above: the contours go around the other two corners. */
const SADDLES = {5: [[0, 1], [2, 3]], 10: [[3, 0], [1, 2]]};

/**
 * @param {ArrayLike<number>} heights row after row; a cell at a corner without a height has no contour
 * @param {number} columns
 * @param {number} rows
 * @param {number} level
 * @returns {number[][][]} lines, each a list of [column, row]
 */
export function contours(heights, columns, rows, level) {
  const joints = new Map();
  const lines = [];
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      for (const [from, to] of piecesOf(heights, columns, row * columns + column, level)) {
        const ends = [from, to].map(side => crossing(heights, columns, column, row, side, level));
        join(joints, lines, ends);
      }
    }
  }
  return lines.filter(line => line !== null).map(line => line.map(({point}) => point));
}

function piecesOf(heights, columns, at, level) {
  const corners = [heights[at], heights[at + 1], heights[at + columns + 1], heights[at + columns]];
  if (!corners.every(Number.isFinite)) return [];
  const which = corners.reduce((sum, height, i) => sum + (height > level ? 1 << i : 0), 0);
  const middle = (corners[0] + corners[1] + corners[2] + corners[3]) / 4;
  return middle > level && SADDLES[which] || SIDES[which];
}

/** Where the contour crosses a side, and a number that the cell behind that side knows it by as well. */
function crossing(heights, columns, column, row, side, level) {
  const flat = side === 0 || side === 2;
  const [x, y] = [column + (side === 1 ? 1 : 0), row + (side === 2 ? 1 : 0)];
  const at = y * columns + x;
  const [low, high] = [heights[at], heights[at + (flat ? 1 : columns)]];
  const share = (level - low) / (high - low);
  return {key: 2 * at + (flat ? 0 : 1), point: flat ? [x + share, y] : [x, y + share]};
}

/** A piece goes on a line that ends where it begins, or begins a line of its own; two lines may become one. */
function join(joints, lines, [first, second]) {
  const [before, after] = [joints.get(first.key), joints.get(second.key)];
  joints.delete(first.key);
  joints.delete(second.key);
  if (before === undefined && after === undefined) {
    begin(joints, lines, [first, second]);
  } else if (before === after) {
    lines[before].push(lines[before].at(-1).key === first.key ? second : first);
  } else if (before !== undefined && after !== undefined) {
    merge(joints, lines, before, first.key, after, second.key);
  } else if (before !== undefined) {
    extend(joints, lines, before, first.key, second);
  } else {
    extend(joints, lines, after, second.key, first);
  }
}

function begin(joints, lines, ends) {
  lines.push(ends);
  for (const {key} of ends) joints.set(key, lines.length - 1);
}

function extend(joints, lines, index, key, end) {
  if (lines[index].at(-1).key !== key) lines[index].reverse();
  lines[index].push(end);
  joints.set(end.key, index);
}

function merge(joints, lines, one, oneKey, other, otherKey) {
  if (lines[one].at(-1).key !== oneKey) lines[one].reverse();
  if (lines[other][0].key !== otherKey) lines[other].reverse();
  lines[one].push(...lines[other]);
  lines[other] = null;
  joints.set(lines[one].at(-1).key, one);
  joints.set(lines[one][0].key, one);
}
