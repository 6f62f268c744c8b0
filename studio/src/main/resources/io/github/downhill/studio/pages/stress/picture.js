/**
 * The picture before and after, and the ten outputs of the network that sees it; and, as strokes, those of five others
 * that learned from other seeds. Pure.
 */

import {greys} from "../draw/colors.js";
import {write} from "../example/marks.js";
import {line, stroke} from "../machine/pieces.js";

const GAP = 26;
const SIDE = 28;

/**
 * @param {{before: Uint8Array, after: Uint8Array, outputs: Float32Array, crew: Float32Array}} bent
 * @param {{width: number, height: number, colors: import("../palette.js").Palette, label: number,
 *   names: {before: string, after: string}, number: (value: number) => string,
 *   labelOf: (digit: number) => string}} look label: what the picture shows, or −1
 * @returns {import("../scene.js").Scene}
 */
export function pictureScene(bent, look) {
  const {width, height} = look;
  const side = Math.max(28, Math.min(height - 24, (width - 2 * GAP) * 0.29));
  const top = (height - side - 18) / 2;
  const after = {x: side + GAP, y: top, side};
  return {
    width, height,
    items: [
      ...image(bent.before, {x: 0, y: top, side}, look.names.before, look),
      ...arrow(side + 5, top + side / 2, GAP - 10, look),
      ...image(bent.after, after, look.names.after, look),
      ...bars(bent, {x: 2 * side + 1.6 * GAP, width: width - 2 * side - 1.6 * GAP, height}, look),
    ],
  };
}

function image(pixels, {x, y, side}, name, {colors}) {
  return [
    {kind: "image", x, y, width: side, height: side, columns: SIDE, rows: SIDE, rgba: greys(pixels, 255),
      stroke: colors.grid},
    write(name, x + side / 2, y + side + 11, {align: "middle", fill: colors.muted}),
  ];
}

function arrow(x, y, length, {colors}) {
  return [
    line(x, y, x + length, y, colors.muted, 1.6),
    stroke([[x + length - 5, y - 4], [x + length, y], [x + length - 5, y + 4]], colors.muted, 1.6),
  ];
}

function bars({outputs, crew}, {x, width, height}, look) {
  const row = Math.min(26, height / outputs.length);
  const top = (height - row * outputs.length) / 2;
  const chosen = outputs.indexOf(Math.max(...outputs));
  const place = {x: x + 16, width: Math.max(20, width - 16 - 44), row};
  return Array.from(outputs, (value, digit) =>
    bar({value, digit, isChosen: digit === chosen, others: othersOf(crew, outputs.length, digit)},
      {...place, y: top + digit * row}, look)).flat();
}

function othersOf(crew, classes, digit) {
  return Array.from({length: crew.length / classes}, (_, k) => crew[k * classes + digit]);
}

/** The digit that is shown is marked; in the palette of greys a wrong choice is hatched too. */
function bar({value, digit, isChosen, others}, {x, y, width, row}, {colors, label, number, labelOf}) {
  const isWrong = isChosen && label >= 0 && digit !== label;
  const fill = isWrong ? colors.negative : isChosen ? colors.positive : colors.muted;
  const high = row * 0.62;
  const [top, middle] = [y + (row - high) / 2, y + row / 2];
  const long = share => width * Math.min(1, Math.max(0, share));
  return [
    write(String(digit), x - 9, middle, {align: "middle", size: 12, weight: isChosen ? 700 : 400,
      fill: digit === label ? colors.accent : colors.text}),
    line(x, top - 1, x, top + high + 1, colors.muted),
    {kind: "rect", x, y: top, width: long(value), height: high, fill, hatch: colors.hatched && isWrong},
    ...others.map(other => line(x + long(other), top - 1.5, x + long(other), top + high + 1.5, colors.text, 1.6)),
    write(`${number(value)}${digit === label ? " ✓" : ""}`, x + width + 5, middle,
      {size: 11, weight: isChosen ? 700 : 400, fill: colors.text}),
    {kind: "rect", x: x - 16, y, width: width + 60, height: row, id: `output.${digit}`, label: labelOf(digit)},
  ];
}
