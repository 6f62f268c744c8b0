/**
 * The small marks that several pictures of the wall share.
 */

/**
 * A number as a bar from a middle line: to the right if positive, to the left if negative.
 *
 * @param {{value: number, most: number, x: number, y: number, width: number, height: number}} bar most is the number
 *   that reaches an end
 * @param {{positive: string, negative: string, grid: string}} colors
 * @returns {object[]} items of a scene
 */
export function signedBar({value, most, x, y, width, height}, colors) {
  const middle = x + width / 2;
  const share = most > 0 && Number.isFinite(value) ? Math.min(Math.abs(value) / most, 1) : 0;
  const length = (share * width) / 2;
  return [
    rule([middle, y - 1], [middle, y + height + 1], colors.muted),
    {
      kind: "rect",
      x: value < 0 ? middle - length : middle,
      y,
      width: length,
      height,
      fill: value < 0 ? colors.negative : colors.positive,
      hatch: colors.hatched && value < 0,
    },
  ];
}

/**
 * The frame of what is picked.
 *
 * @param {{x: number, y: number, width: number, height: number}} box
 * @param {{accent: string}} colors
 * @param {number} distance from the box
 * @returns {object} an item of a scene
 */
export function frame({x, y, width, height}, colors, distance = 2) {
  return {
    kind: "rect",
    x: x - distance,
    y: y - distance,
    width: width + 2 * distance,
    height: height + 2 * distance,
    stroke: colors.accent,
    lineWidth: 2,
  };
}

/**
 * A thin straight line.
 *
 * @param {number[]} from
 * @param {number[]} to
 * @param {string} color
 * @returns {object} an item of a scene
 */
export function rule([x1, y1], [x2, y2], color) {
  return {kind: "line", x1, y1, x2, y2, stroke: color, lineWidth: 1};
}

/**
 * A line of text.
 *
 * @param {string} words
 * @param {number} x
 * @param {number} y its middle
 * @param {object} more color (fill), size, align, weight
 * @returns {object} an item of a scene
 */
export function write(words, x, y, more) {
  return {kind: "text", text: words, x, y, size: 11, align: "start", baseline: "middle", ...more};
}
