/**
 * Where things go on the wall: plain arithmetic.
 */

/** So many maps fit on one page of the wall. */
export const PAGE = 64;

/**
 * The page of a wide layer on which a neuron is.
 *
 * @param {number} neurons how many the layer has
 * @param {number} neuron which must be on it
 * @returns {{page: number, pages: number, first: number, count: number}}
 */
export function pageOf(neurons, neuron) {
  const pages = Math.max(1, Math.ceil(neurons / PAGE));
  const page = Math.min(pages - 1, Math.max(0, Math.floor(neuron / PAGE)));
  const first = page * PAGE;
  return {page, pages, first, count: Math.min(PAGE, neurons - first)};
}

/** The distance between maps, the line of text below each, and the smallest sizes in which one still sees something. */
export const MAPS = {gap: 10, below: 22, least: 72, leastOfPair: 52};

/**
 * The number of columns with which equal squares, each with a line of text below, become largest.
 *
 * @param {number} count how many squares
 * @param {{width: number, height: number, gap: number, below: number, rows?: number}} room rows: how many pictures
 *   stand above each line of text
 * @returns {{columns: number, size: number}}
 */
export function tiles(count, {width, height, gap, below, rows = 1}) {
  let best = {columns: 1, size: 0};
  for (let columns = 1; columns <= count; columns++) {
    const lines = Math.ceil(count / columns);
    const across = (width - gap * (columns - 1)) / columns;
    const down = ((height - gap * (lines - 1)) / lines - below) / rows;
    const size = Math.floor(Math.min(across, down));
    if (size > best.size) best = {columns, size};
  }
  return best;
}

/**
 * The height that maps need at least at a given width.
 *
 * @param {number} count
 * @param {number} width
 * @param {number} rows pictures above each line of text
 * @returns {number}
 */
export function roomFor(count, width, rows) {
  const {gap, below} = MAPS;
  const least = rows > 1 ? MAPS.leastOfPair : MAPS.least;
  const columns = Math.min(count, Math.max(1, Math.floor((width + gap) / (least + gap))));
  const size = Math.floor((width - gap * (columns - 1)) / columns);
  return Math.ceil(count / columns) * (Math.min(size, 2 * least) * rows + below + gap);
}

/** What is around the cells of a matrix: names to the left, biases to the right, a title and heads above, air below. */
export const MATRIX = {names: 26, biases: 92, title: 20, heads: 15, between: 16};

/** Larger cells would only look coarse. */
const LARGEST_CELL = 26;

/**
 * The height of matrices one above the other.
 *
 * @param {{neurons: number}[]} layers
 * @param {number[]} cells the size of the cells of each
 * @returns {number}
 */
export function matricesHeight(layers, cells) {
  const {title, heads, between} = MATRIX;
  return layers.reduce((sum, {neurons}, i) => sum + title + heads + neurons * cells[i] + between, 0);
}

/**
 * The size of the square cells with which matrices fill the room: as equal as their widths allow.
 *
 * @param {{inputs: number, neurons: number}[]} layers
 * @param {{width: number, height?: number, most?: number}} room
 * @returns {number[]} one for each layer; whole pixels as long as there are enough of them
 */
export function cellSizes(layers, {width, height = Infinity, most = LARGEST_CELL}) {
  const room = width - MATRIX.names - MATRIX.biases;
  const widest = layers.map(({inputs}) => whole(room / inputs));
  for (let cell = most; ; cell = cell > 1 ? cell - 1 : cell / 2) {
    const cells = widest.map(wide => Math.min(cell, wide));
    if (cell < SMALLEST_CELL || matricesHeight(layers, cells) <= height) return cells;
  }
}

/** Thousands of rows are drawn anyhow, if only as a shimmer. */
const SMALLEST_CELL = 0.1;

function whole(size) {
  return size > 1 ? Math.floor(size) : size;
}

/**
 * How far apart the written numbers of rows must be so that they do not touch.
 *
 * @param {number} cell
 * @param {number} text its height
 * @returns {number} 1, 2, 5, 10, …
 */
export function labelEvery(cell, text) {
  for (let power = 1; ; power *= 10) {
    const every = [1, 2, 5].find(digit => digit * power * cell >= text);
    if (every) return every * power;
  }
}
