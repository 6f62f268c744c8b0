/**
 * Numbers as colors. A picture of weights is painted many times a second while a network trains, so colors are looked
 * up in a table and the bytes are painted over and over.
 */

/** As fine as a color of 8 bits can show. */
const GRAIN = 255;

/**
 * A table of colors from the most negative, over zero in the middle, to the most positive.
 *
 * @param {(value: number) => number[]} colorOf the [red, green, blue] of a strength −1…1
 * @returns {Uint8ClampedArray} red, green, blue of each of 2 · 255 + 1 strengths
 */
export function colorTable(colorOf) {
  const table = new Uint8ClampedArray(3 * (2 * GRAIN + 1));
  for (let i = -GRAIN; i <= GRAIN; i++) table.set(colorOf(i / GRAIN), 3 * (i + GRAIN));
  return table;
}

/**
 * How strongly a value is colored: its share of the largest, to the power of the exponent, with its sign. An exponent
 * below one makes small values visible, and so makes a map look busier than it is.
 *
 * @param {number} value
 * @param {number} most the size that gets the full color
 * @param {number} exponent 1…0.3
 * @returns {number} −1…1
 */
export function strength(value, most, exponent) {
  if (!(most > 0) || Number.isNaN(value)) return 0;
  const share = Math.min(Math.abs(value) / most, 1);
  return Math.sign(value) * (exponent === 1 ? share : share ** exponent);
}

/** A negative value fainter than this is as good as zero, and is not hatched where hatching means negative. */
const FAINT = 0.05;

/**
 * @typedef {object} Shades how values become colors
 * @property {Uint8ClampedArray} table of colors
 * @property {number} exponent
 * @property {boolean} signs whether hatching says that a value is negative
 *
 * @typedef {{rgba: Uint8ClampedArray, hatchMask: Uint8Array|null}} Picture
 */

/**
 * A painter of pictures. Whoever asks for a picture of the same name and size again gets the same bytes, painted anew.
 *
 * @typedef {{rows: number, length: number, start?: number, extents: Float32Array|number[]}} Part rows of so many
 *   values, from a start on; extents: the size that gets the full color, for each row
 *
 * @returns {(name: string, values: Float32Array, part: Part, shades: Shades, never?: Uint8Array|null) => Picture}
 *   never: which values are hatched because training never lit their pixels
 */
export function painter() {
  const pool = new Map();
  return (name, values, part, shades, never = null) => {
    const {rgba, mask} = bytesOf(pool, name, part.rows * part.length);
    const {start = 0, length} = part;
    for (let row = 0, to = 0; row < part.rows; row++, to += length) {
      const numbers = values.subarray(start + to, start + to + length);
      const scale = {...shades, most: part.extents[row]};
      paintValues(rgba.subarray(4 * to, 4 * (to + length)), numbers, scale, never);
      if (shades.signs) hatchNegative(mask.subarray(to, to + length), numbers, scale, never);
    }
    return {rgba, hatchMask: shades.signs ? mask : never};
  };
}

function bytesOf(pool, name, length) {
  if (pool.get(name)?.mask.length !== length) {
    pool.set(name, {rgba: new Uint8ClampedArray(4 * length), mask: new Uint8Array(length)});
  }
  return pool.get(name);
}

/** One pixel for each value. Where hatching says negative, a pixel that training never lit shows no value at all. */
function paintValues(rgba, values, {table, exponent, signs, most}, never) {
  for (let i = 0, to = 0; i < values.length; i++, to += 4) {
    const shade = signs && never?.[i] ? 0 : strength(values[i], most, exponent);
    const color = 3 * (GRAIN + Math.round(GRAIN * shade));
    rgba[to] = table[color];
    rgba[to + 1] = table[color + 1];
    rgba[to + 2] = table[color + 2];
    rgba[to + 3] = 255;
  }
}

function hatchNegative(mask, values, {exponent, most}, never) {
  for (let i = 0; i < mask.length; i++) {
    mask[i] = never?.[i] || strength(values[i], most, exponent) < -FAINT ? 1 : 0;
  }
}
