/**
 * The legend of the signed logarithmic scale, inside the pictures so that it is in saved ones too: which size gets
 * which color, and what exactly zero looks like.
 */

import {css, signed} from "../palette.js";
import {t} from "../texts.js";
import {rule, write} from "../wall/marks.js";
import {signed as signedNumber, small, whole} from "./numbers.js";
import {DECADES, strengthOf} from "./scale.js";

/** How high it is. */
export const LEGEND = 40;

const BAR = 12;
const STEPS = 40;
const ZERO = 104;

/**
 * @param {{largest: number, zeros: number, colors: object, width: number, y: number}} look y: its upper edge
 * @returns {object[]} items of a scene
 */
export function legendItems({largest, zeros, colors, width, y}) {
  const wide = Math.min(250, (width - ZERO - 12) / 2 - 4);
  const middle = 6 + wide + ZERO / 2;
  const side = sign => sideItems(sign, {x: middle + sign * ZERO / 2, y, wide, largest, colors});
  return [
    ...side(-1), ...side(1),
    zeroSwatch(middle, y, colors),
    label(t("nudges.legend.zero", {count: whole(zeros)}), middle, y, colors.muted),
  ];
}

function label(words, x, y, fill) {
  return write(words, x, y + BAR + 12, {size: 10, align: "middle", fill});
}

/** Exactly zero is hatched on the color of paper: it has no sign and no size. */
function zeroSwatch(middle, y, colors) {
  return {kind: "rect", x: middle - 12, y, width: 24, height: BAR, fill: colors.zero, stroke: colors.grid, hatch: true};
}

/** From the faintest beside the middle to full color at the end. */
function sideItems(sign, {x, y, wide, largest, colors}) {
  const step = wide / STEPS;
  const placeOf = decades => x + sign * wide * (1 + decades / DECADES);
  const items = Array.from({length: STEPS}, (_, i) => {
    const decades = -DECADES * (1 - (i + 0.5) / STEPS);
    const strength = sign * strengthOf(10 ** decades, 1);
    const left = sign > 0 ? x + i * step : x - (i + 1) * step;
    return {
      kind: "rect", x: left, y, width: step + 0.3, height: BAR, fill: css(signed(strength, 1)),
      hatch: colors.hatched && sign < 0,
    };
  });
  for (let decades = -DECADES; decades <= 0; decades += 1) {
    items.push(rule([placeOf(decades), y + BAR], [placeOf(decades), y + BAR + 3], colors.muted));
  }
  return [...items, ...numbers(sign, placeOf, {y, wide, largest, colors})];
}

function numbers(sign, placeOf, {y, wide, largest, colors}) {
  const written = wide > 150 ? [-DECADES / 2, 0] : [0];
  return written.map(decades => {
    const value = sign * largest * 10 ** decades;
    const align = decades === 0 ? (sign > 0 ? "end" : "start") : "middle";
    return {...label(decades === 0 ? signedNumber(value) : small(value), placeOf(decades), y, colors.muted), align};
  });
}
