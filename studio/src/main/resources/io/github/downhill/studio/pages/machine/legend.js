/**
 * The legend of a chart: what is measured, and the name of every line and event.
 */

import {disk, stroke, text, widthOf} from "./pieces.js";

const SAMPLE = 26; // how long the piece of line beside a name is
const MENU = 44; // in the corner there is the menu of the picture
const BOLDER = 1.06; // bold letters are so much wider
const SPARSE = 60; // up to so many points each is marked

/**
 * Lays the legend out: the name of the value, then an entry for every mark, on as many rows as they need.
 *
 * @param {import("../chart.js").Chart} chart
 * @param {number} size of the letters
 * @returns {{entries: {mark: object, x: number, y: number}[], height: number, first: number}} first: how high the
 *   first row stands
 */
export function legendOf(chart, size) {
  const row = Math.round(size * 1.6);
  const first = row / 2 + 2;
  const entries = [];
  let x = widthOf(chart.y.name, size) * BOLDER + size * 2;
  let y = first;
  for (const mark of [...chart.lines, ...chart.events]) {
    const space = SAMPLE + 6 + widthOf(mark.name, size) + size * 1.4;
    if (x + space > chart.width - (y === first ? MENU : 0)) {
      x = 4;
      y += row;
    }
    entries.push({mark, x, y});
    x += space;
  }
  return {entries, height: y + row / 2, first};
}

/**
 * @param {import("../chart.js").Chart} chart
 * @param {number} size
 * @param {ReturnType<typeof legendOf>} legend
 * @returns {object[]} items
 */
export function legendItems(chart, size, {entries, first}) {
  const name = {...text(4, first, chart.y.name, size, chart.colors.ink, "start"), weight: 600};
  return [name, ...entries.flatMap(entry => entryItems(chart, size, entry))];
}

function entryItems(chart, size, {mark, x, y}) {
  const sample = stroke([[x, y], [x + SAMPLE, y]], mark.color, mark.width ?? 1.5, mark.dash);
  const dot = isSparse(mark) ? [disk(x + SAMPLE / 2, y, 2.5, mark.color)] : [];
  return [sample, ...dot, text(x + SAMPLE + 6, y, mark.name, size, chart.colors.ink, "start")];
}

/**
 * Where the points of a line are few, one should see which they are: between them nothing was measured.
 *
 * @param {{points?: number[][]}} mark
 * @returns {boolean}
 */
export function isSparse({points}) {
  return points?.length <= SPARSE;
}
