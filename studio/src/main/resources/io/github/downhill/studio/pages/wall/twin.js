/**
 * The network without a hidden layer, as ten pictures: each output looks at the pixels itself, so its weights must look
 * a little like its digit.
 */

import {tiles} from "./layout.js";
import {frame, write} from "./marks.js";

const SIDE = 28;
const GAP = 5;
const LINE = 16;

/** How the twin's numbers lie in its parameters. */
export const TWIN = {layer: 1, inputs: SIDE * SIDE, neurons: 10, weights: 0, biases: SIDE * SIDE * 10};

/**
 * @param {{label?: string, picture?: import("./pictures.js").Picture}[]} digits without a picture, only the frame
 * @param {{colors: object, choice: number, width: number, height: number}} look choice is
 *   the twin's answer to the picture at hand, or −1
 * @returns {{width: number, height: number, items: object[]}}
 */
export function twinScene(digits, {colors, choice, width, height}) {
  const {columns, size} = tiles(digits.length, {width: width - 4, height: height - 4, gap: GAP, below: LINE});
  const left = (width - columns * (size + GAP) + GAP) / 2;
  const down = size + LINE + GAP;
  const items = digits.flatMap(({label, picture}, digit) => {
    const box = {
      x: Math.round(left + (digit % columns) * (size + GAP)), y: 2 + Math.floor(digit / columns) * down,
      width: size, height: size,
    };
    return [
      picture
        ? {kind: "image", ...box, columns: SIDE, rows: SIDE, ...picture, stroke: colors.grid, id: `digit.${digit}`, label}
        : {kind: "rect", ...box, stroke: colors.grid},
      ...(digit === choice ? [frame(box, colors)] : []),
      write(String(digit), box.x + size / 2, box.y + size + LINE / 2 + 1, {
        size: 12, align: "middle", weight: 600, fill: digit === choice ? colors.accent : colors.text,
      }),
    ];
  });
  return {width, height: Math.ceil(digits.length / columns) * down - GAP + 6, items};
}

/**
 * Which digit the twin takes a picture for: the largest weighted sum, since squashing changes no order.
 *
 * @param {Float32Array} parameters
 * @param {Float32Array} pixels
 * @returns {number}
 */
export function twinChoice(parameters, pixels) {
  const sums = parameters.slice(TWIN.biases, TWIN.biases + TWIN.neurons);
  for (let input = 0, at = 0; input < TWIN.inputs; input++) {
    for (let digit = 0; digit < TWIN.neurons; digit++, at++) sums[digit] += parameters[at] * pixels[input];
  }
  return sums.indexOf(Math.max(...sums));
}
