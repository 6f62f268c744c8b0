/**
 * The small marks that the pictures of this view share.
 *
 * A filled arrow is a nudge: weights and biases are what one may change. A hollow one is a wish: an activation is only
 * what the weights and biases before it make it.
 */

/**
 * A line of text.
 *
 * @param {string} words
 * @param {number} x
 * @param {number} y its middle
 * @param {object} more fill, size, align, weight, id, label
 * @returns {object} an item of a scene
 */
export function write(words, x, y, more) {
  return {kind: "text", text: words, x, y, size: 11, align: "start", baseline: "middle", ...more};
}

/**
 * A number as a bar to the right, or to both sides of a middle.
 *
 * @param {{value: number, most: number, x: number, y: number, width: number, height: number, sided?: boolean}} bar
 * @param {import("../palette.js").Palette} colors
 * @returns {object[]} items of a scene
 */
export function bar({value, most, x, y, width, height, sided = false}, colors) {
  const share = most > 0 && Number.isFinite(value) ? Math.min(1, Math.abs(value) / most) : 0;
  const room = sided ? width / 2 : width;
  const start = sided ? x + width / 2 : x;
  const length = share * room;
  return [
    {kind: "line", x1: start, y1: y - 1, x2: start, y2: y + height + 1, stroke: colors.muted, lineWidth: 1},
    {
      kind: "rect", x: sided && value < 0 ? start - length : start, y, width: length, height,
      fill: value < 0 ? colors.negative : colors.positive, hatch: colors.hatched && value < 0,
    },
  ];
}

/**
 * An arrow up or down.
 *
 * @param {{value: number, most: number, x: number, y: number, size: number, hollow: boolean}} arrow x and y are its
 *   middle; size is its height where the value is the most
 * @param {import("../palette.js").Palette} colors
 * @returns {object[]} items of a scene
 */
export function arrow({value, most, x, y, size, hollow}, colors) {
  if (value === 0 || Number.isNaN(value)) {
    return [{kind: "line", x1: x - 3, y1: y, x2: x + 3, y2: y, stroke: colors.muted, lineWidth: 1.2}];
  }
  const share = most > 0 ? Math.min(1, Math.abs(value) / most) : 0;
  const half = Math.max(2.2, Math.sqrt(share) * size / 2);
  const up = value > 0 ? -1 : 1;
  const wide = Math.max(2.2, half * 0.72);
  const color = value < 0 ? colors.negative : colors.positive;
  return [{
    kind: "path", closed: true, points: [[x, y + up * half], [x + wide, y - up * half], [x - wide, y - up * half]],
    fill: hollow ? colors.paper : color, stroke: color, lineWidth: 1.4,
  }];
}

/**
 * A place that can be picked and shows nothing itself.
 *
 * @param {string} id
 * @param {string} label
 * @param {{x: number, y: number, width: number, height: number}} box
 * @returns {object} an item of a scene
 */
export function spot(id, label, {x, y, width, height}) {
  return {kind: "rect", x, y, width, height, id, label};
}

/**
 * The frame of what is open or chosen.
 *
 * @param {{x: number, y: number, width: number, height: number}} box
 * @param {import("../palette.js").Palette} colors
 * @param {number} [distance]
 * @returns {object} an item of a scene
 */
export function frame({x, y, width, height}, colors, distance = 1) {
  return {
    kind: "rect", x: x - distance, y: y - distance, width: width + 2 * distance, height: height + 2 * distance,
    radius: 4, stroke: colors.accent, lineWidth: 2,
  };
}

/**
 * A shade behind what is chosen.
 *
 * @param {{x: number, y: number, width: number, height: number}} box
 * @param {import("../palette.js").Palette} colors
 * @returns {object} an item of a scene
 */
export function tint(box, {accent}) {
  return {kind: "rect", ...box, radius: 4, fill: accent, opacity: 0.13};
}
