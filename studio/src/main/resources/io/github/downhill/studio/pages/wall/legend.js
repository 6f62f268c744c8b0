/**
 * The legend: which value gets which color, as it really is for this scale and this exponent. The height of the picture
 * above each value says how strong its color is.
 */

import {rule, write} from "./marks.js";
import {strength} from "./pictures.js";

const STEPS = 90;
const NUMBERS = 16;
const MARGIN = 22;
const MARKS = [-1, -0.5, -0.1, 0, 0.1, 0.5, 1];
const WRITTEN = [-1, -0.5, 0, 0.5, 1];

/**
 * @param {{most: number, exponent: number, colorOf: (strength: number) => string, numberOf: (value: number) => string,
 *   colors: object, width: number, height: number}} look
 * @returns {{width: number, height: number, items: object[]}}
 */
export function legendScene(look) {
  const {width, height, colors} = look;
  const plot = {x: MARGIN, width: width - 2 * MARGIN, height: height - NUMBERS};
  const placeOf = share => plot.x + ((share + 1) / 2) * plot.width;
  const base = plot.height;
  const items = [
    ...columns(plot, look),
    rule([plot.x, base], [plot.x + plot.width, base], colors.muted),
    ...MARKS.map(share => rule([placeOf(share), base], [placeOf(share), base + 3], colors.muted)),
    ...WRITTEN.map(share => write(look.numberOf(share * look.most), placeOf(share), height - NUMBERS / 2 + 2, {
      size: 10, align: "middle", fill: colors.muted,
    })),
  ];
  return {width, height, items};
}

function columns(plot, {exponent, colorOf, colors}) {
  const step = plot.width / STEPS;
  return Array.from({length: STEPS}, (_, i) => {
    const shade = strength(((i + 0.5) / STEPS) * 2 - 1, 1, exponent);
    const height = Math.abs(shade) * (plot.height - 2);
    return {
      kind: "rect", x: plot.x + i * step, y: plot.height - height, width: step + 0.3, height, fill: colorOf(shade),
      hatch: colors.hatched && shade < 0,
    };
  });
}

/**
 * How much color a weight gets that is a tenth of the largest: what the exponent does, in one number.
 *
 * @param {number} exponent
 * @returns {number} 0…1
 */
export function colorOfATenth(exponent) {
  return strength(0.1, 1, exponent);
}
