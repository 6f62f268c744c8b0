/**
 * The confusion matrix: how often a digit of each row was taken for the digit of each column. Pure.
 */

import {css, signed} from "../palette.js";
import {readable} from "../draw/colors.js";
import {frame, write} from "../example/marks.js";

/** The rarest mistake is still seen. */
const EXPONENT = 0.45;
const GAP = 2;

/**
 * @param {import("./model.js").Hall} hall
 * @param {{width: number, height: number, colors: import("../palette.js").Palette, chosen: string, taken: string,
 *   shows: string, rightly: string, countOf: (count: number) => string,
 *   shareOf: (right: number, all: number) => string,
 *   labelOf: (label: number, choice: number, count: number) => string}} look chosen is the cell whose gallery is open;
 *   taken, shows, rightly are the names of columns, rows and the sums on the right
 * @returns {import("../scene.js").Scene}
 */
export function matrixScene(hall, look) {
  const place = placeOf(hall, look);
  const cells = hall.confusion.flatMap((row, label) =>
    row.flatMap((count, choice) => cell({label, choice, count}, place, hall, look)));
  const items = [...heads(place, hall, look), ...cells, ...sums(place, hall, look)];
  return {width: look.width, height: look.height, items};
}

function placeOf({classes}, {width, height}) {
  const letters = Math.max(10, Math.min(15, width / 38));
  const [left, top, right] = [letters * 2.9, letters * 2.9, letters * 4.6];
  const side = Math.max(8, Math.min((width - left - right) / classes, (height - top - 2) / classes));
  return {letters, side, left: Math.max(left, (width - right - side * classes - left) / 2 + left), top};
}

function heads({letters, side, left, top}, {classes}, {colors, taken, shows}) {
  const middle = i => (i + 0.5) * side;
  const digits = Array.from({length: classes}, (_, k) => k);
  const more = {size: letters, fill: colors.text, align: "middle", weight: 600};
  return [
    write(taken, left, letters * 0.8, {size: letters * 0.92, fill: colors.muted}),
    write(shows, left - letters * 2.6, top - letters * 0.9, {size: letters * 0.92, fill: colors.muted}),
    ...digits.map(k => write(String(k), left + middle(k), top - letters * 0.9, more)),
    ...digits.map(k => write(String(k), left - letters * 0.9, top + middle(k), more)),
  ];
}

function cell({label, choice, count}, {letters, side, left, top}, hall, look) {
  const {colors, chosen, labelOf, countOf} = look;
  const box = {x: left + choice * side, y: top + label * side, width: side - GAP, height: side - GAP};
  const color = colorOf(label, choice, count, hall);
  const words = countOf(count);
  const size = Math.min(letters, 1.75 * side / Math.max(3, words.length));
  const isHatched = colors.hatched && label !== choice && count > 0;
  return [
    {kind: "rect", ...box, radius: 2, fill: css(color), stroke: colors.grid, lineWidth: 1, hatch: isHatched,
      id: `${label}-${choice}`, label: labelOf(label, choice, count)},
    ...(count ? number(words, box, size, isHatched, color, colors) : []),
    ...(chosen === `${label}-${choice}` ? [frame(box, colors, 1)] : []),
  ];
}

/** On hatching, letters need a ground of their own. */
function number(words, {x, y, width, height}, size, isHatched, color, colors) {
  const [middle, wide] = [x + width / 2, words.length * size * 0.6 + 3];
  const ground = {kind: "rect", x: middle - wide / 2, y: y + height / 2 - size * 0.62, width: wide, height: size * 1.2,
    radius: 2, fill: colors.paper};
  return [
    ...(isHatched ? [ground] : []),
    write(words, middle, y + height / 2, {size, align: "middle", fill: isHatched ? colors.text : readable(color)}),
  ];
}

/** Right answers against all of their row, mistakes against the most frequent one. */
function colorOf(label, choice, count, {confusion}) {
  if (label === choice) return signed(count / Math.max(1, total(confusion[label])), 1, 2);
  const most = Math.max(1, ...confusion.flatMap((row, k) => row.filter((_, j) => j !== k)));
  return signed(-0.85 * count / most, 1, EXPONENT);
}

function sums({letters, side, left, top}, {classes, confusion}, {colors, rightly, shareOf}) {
  const x = left + classes * side + letters * 0.5;
  return [
    write(rightly, x, top - letters * 0.9, {size: letters * 0.92, fill: colors.muted}),
    ...confusion.map((row, k) => write(shareOf(row[k], total(row)), x, top + (k + 0.5) * side,
      {size: letters, fill: colors.text})),
  ];
}

function total(row) {
  return row.reduce((sum, count) => sum + count, 0);
}
