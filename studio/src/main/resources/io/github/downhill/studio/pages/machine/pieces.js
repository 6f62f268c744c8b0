/**
 * The pieces that charts are made of, as items of a scene.
 */

/** @returns {object} a straight line */
export function line(x1, y1, x2, y2, color, lineWidth = 1) {
  return {kind: "line", x1, y1, x2, y2, stroke: color, lineWidth};
}

/** @returns {object} a line through points */
export function stroke(points, color, lineWidth, dash) {
  return {kind: "path", points, stroke: color, lineWidth, dash};
}

/** @returns {object} a filled circle */
export function disk(x, y, r, fill) {
  return {kind: "circle", x, y, r, fill};
}

/** @returns {object} the same where there are very many */
export function dot(x, y, r, fill) {
  return {kind: "dot", x, y, r, fill};
}

/** @returns {object} words whose middle is as high as y */
export function text(x, y, words, size, fill, align) {
  return {kind: "text", x, y, text: words, size, fill, align, baseline: "middle"};
}

/**
 * About how wide a text will be: near enough to lay out a legend, and the same in a browser and in a file.
 *
 * @param {string} words
 * @param {number} size of the letters
 * @returns {number}
 */
export function widthOf(words, size) {
  return words.length * size * 0.54;
}
