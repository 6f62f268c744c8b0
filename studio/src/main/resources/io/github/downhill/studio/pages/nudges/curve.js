/**
 * How unevenly the nudges are shared out: what the largest hold of ‖∇C‖² together, for any part of them. The axis of
 * the parts is logarithmic, for a hundredth of the numbers may hold most of it.
 */

import {smallLetters} from "../draw/letters.js";
import {disk, line, stroke, text, widthOf} from "../machine/pieces.js";

const SHARES = [0, 0.25, 0.5, 0.75, 1];
const PARTS = [0.0001, 0.001, 0.01, 0.1, 1];
const RIGHT = 14;

/**
 * @param {{curves: {counts: ArrayLike<number>, shares: ArrayLike<number>, name: string, chosen: boolean,
 *   dash?: number[]}[], numbers: number,
 *   count: number, share: number, words: string, colors: object, partOf: (part: number) => string,
 *   xName: string, width: number, height: number}} look count, share: where the cursor is, and words beside it
 * @returns {import("../scene.js").Scene}
 */
export function curveScene(look) {
  const {width, height} = look;
  const frame = frameOf(look);
  return {
    width, height,
    items: [axes, curves, cursor, names, marks].flatMap(part => part(frame, look)),
  };
}

/**
 * How many numbers a place stands for.
 *
 * @param {{numbers: number, width: number, height: number}} look
 * @param {number} x
 * @returns {number} 1 … all
 */
export function countAt(look, x) {
  const {left, right} = frameOf(look);
  const along = Math.min(1, Math.max(0, (x - left) / (right - left)));
  return Math.round(look.numbers ** along);
}

function frameOf({numbers, width, height}) {
  const size = smallLetters();
  const [left, right, top, bottom] = [Math.round(size * 3.6), width - RIGHT, Math.round(size * 2), height - Math.round(size * 2.7)];
  const decades = Math.log(Math.max(2, numbers));
  return {
    size, left, right, top, bottom,
    xOf: count => left + (right - left) * Math.log(count) / decades,
    yOf: share => bottom - (bottom - top) * share,
  };
}

function axes({size, left, right, top, bottom, xOf, yOf}, {colors, numbers, partOf, xName}) {
  const parts = PARTS.filter(part => part * numbers >= 1);
  return [
    ...SHARES.map(share => line(left, yOf(share), right, yOf(share), colors.grid)),
    ...SHARES.map(share => text(left - 5, yOf(share), partOf(share), size, colors.muted, "end")),
    ...parts.map(part => line(xOf(part * numbers), top, xOf(part * numbers), bottom + 3, colors.grid)),
    ...parts.map(part => text(xOf(part * numbers), bottom + size, partOf(part), size, colors.muted,
      part === 1 ? "end" : "middle")),
    text((left + right) / 2, bottom + size * 2.2, xName, size, colors.muted, "middle"),
  ];
}

function curves({xOf, yOf}, {curves: all, colors}) {
  const chosenLast = all.toSorted((one, two) => Number(one.chosen) - Number(two.chosen));
  return chosenLast.map(({counts, shares, chosen, dash}) => stroke(
    Array.from(counts, (count, i) => [xOf(count), yOf(shares[i])]),
    chosen ? colors.accent : colors.muted, chosen ? 2.5 : 1.2, dash));
}

function cursor({size, right, top, bottom, xOf, yOf}, {count, share, words, colors}) {
  const [x, y] = [xOf(count), yOf(share)];
  const isRoom = right - x > widthOf(words, size * 1.08) + 9;
  const below = Math.min(bottom - size, y + size * 1.3);
  return [
    line(x, top, x, bottom, colors.accent, 1),
    disk(x, y, 4.5, colors.accent),
    isRoom
      ? {...text(x + 9, below, words, size * 1.08, colors.text, "start"), weight: 600}
      : {...text(right - 4, bottom - size, words, size * 1.08, colors.text, "end"), weight: 600},
  ];
}

/** In a row above. */
function names({size, left}, {curves: all, colors}) {
  let x = left;
  return all.flatMap(({name, chosen, dash}) => {
    const color = chosen ? colors.accent : colors.muted;
    const items = [
      stroke([[x, size * 0.7], [x + 20, size * 0.7]], color, chosen ? 2.5 : 1.2, dash),
      text(x + 25, size * 0.7, name, size, chosen ? colors.text : colors.muted, "start"),
    ];
    x += widthOf(name, size) + 40;
    return items;
  });
}

/** One can go along the curve by arrow keys. */
function marks({xOf, yOf}, {curves: all, labelOf}) {
  const {counts, shares} = all.find(({chosen}) => chosen);
  return Array.from(counts, (count, i) => ({
    kind: "rect", x: xOf(count) - 4, y: yOf(shares[i]) - 4, width: 8, height: 8, id: `top ${count}`,
    label: labelOf(count, shares[i]),
  }));
}
