/**
 * How many random labels the numbers of a network can hold: a point for each number of pictures that was measured.
 */

import {smallLetters} from "../draw/letters.js";
import {disk, line, stroke, text} from "../machine/pieces.js";
import {scale} from "../machine/scales.js";

/**
 * @param {{sizes: number[], held: {examples: number, right: number}[], waiting: number|null, xName: string,
 *   yName: string, valueOf: (value: number, digits?: number) => string, labelOf: (size: number) => string,
 *   countOf: (size: number) => string, colors: object, width: number, height: number}} look held: in the order of
 *   their examples
 * @returns {import("../scene.js").Scene}
 */
export function capacityScene(look) {
  const {width, height} = look;
  const frame = frameOf(look);
  return {width, height, items: [...axes(frame, look), ...points(frame, look), ...marks(frame, look)]};
}

function frameOf({sizes, width, height}) {
  const size = smallLetters();
  const [left, right, top, bottom] = [size * 3.6, width - 14, size * 2.2, height - size * 2.6];
  return {
    size, left, right, top, bottom,
    counts: scale("log", sizes[0] * 0.9, sizes.at(-1) * 1.05, left, right), shares: scale("linear", 0, 1, bottom, top),
  };
}

function axes({size, left, right, top, bottom, counts, shares}, {sizes, colors, valueOf, countOf, xName, yName}) {
  const room = (right - left) / sizes.length;
  return [
    {...text(2, size * 0.8, yName, size, colors.text, "start"), weight: 600},
    ...[0, 0.25, 0.5, 0.75, 1].flatMap(share => [
      line(left, shares.at(share), right, shares.at(share), colors.grid),
      text(left - 5, shares.at(share), valueOf(share, 0), size, colors.muted, "end")]),
    stroke([[left, shares.at(0.1)], [right, shares.at(0.1)]], colors.muted, 1, [2, 4]),
    ...sizes.flatMap((count, i) => [
      line(counts.at(count), bottom, counts.at(count), bottom + 4, colors.muted),
      ...(room > 40 || i % 2 === 0
        ? [text(counts.at(count), bottom + size, countOf(count), size, colors.muted, "middle")] : [])]),
    line(left, bottom, right, bottom, colors.muted),
    text((left + right) / 2, bottom + size * 2.2, xName, size, colors.muted, "middle"),
    line(left, top, left, bottom, colors.grid),
  ];
}

function points({size, counts, shares}, {held, colors, valueOf}) {
  const places = held.map(({examples, right}) => [counts.at(examples), shares.at(right)]);
  return [
    ...(places.length > 1 ? [stroke(places, colors.accent, 2)] : []),
    ...places.map(([x, y]) => disk(x, y, 4.5, colors.accent)),
    ...places.map(([x, y], i) => text(x, y + size * 1.3, valueOf(held[i].right), size, colors.text, "middle")),
  ];
}

/** What is not measured yet is a ring at the foot, which has it measured. */
function marks({counts, shares}, {sizes, held, waiting, labelOf, colors}) {
  return sizes.map(count => {
    const known = held.find(({examples}) => examples === count);
    const at = {x: counts.at(count), y: shares.at(known?.right ?? 0)};
    return {
      kind: "circle", ...at, r: 7, id: `hold ${count}`, label: labelOf(count), stroke: known ? undefined : colors.accent,
      fill: count === waiting ? colors.accent : "none", lineWidth: 1.5,
    };
  });
}
