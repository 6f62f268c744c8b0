/**
 * How bright the brightest output is against how often it is right: a point for each bin, with the interval in which
 * the true share lies, and below how many answers there are. Pure.
 */

import {write} from "../example/marks.js";
import {disk, line, stroke, widthOf} from "../machine/pieces.js";
import {wilson} from "./model.js";

const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];
const FEW_TICKS = [0, 0.5, 1];
const ROOM_FOR_TICKS = 90;
const BELOW = 34;

/**
 * @param {import("./model.js").Bin[]} bins
 * @param {{width: number, height: number, colors: import("../palette.js").Palette, number: (value: number) => string,
 *   names: {output: string, right: string, equal: string, answers: string},
 *   countOf: (count: number) => string, labelOf: (bin: import("./model.js").Bin) => string}} look
 * @returns {import("../scene.js").Scene}
 */
export function calibrationScene(bins, look) {
  const place = placeOf(look);
  return {
    width: look.width, height: look.height,
    items: [axes(place, look), ...[counts, points, spots].map(part => part(bins, place, look))].flat(),
  };
}

function placeOf({width, height}) {
  const strip = Math.max(26, Math.min(54, height * 0.2));
  const [left, right, top, bottom] = [40, width - 12, 18, height - BELOW - strip];
  return {
    left, right, top, bottom, strip, floor: height - BELOW,
    x: value => left + (right - left) * value, y: value => bottom - (bottom - top) * value,
  };
}

function axes({left, right, top, floor, x, y}, {colors, number, names, height}) {
  const more = {size: 11, fill: colors.muted};
  const ticks = y(0) - y(1) < ROOM_FOR_TICKS ? FEW_TICKS : TICKS;
  return [
    ...ticks.map(tick => line(left, y(tick), right, y(tick), colors.grid)),
    ...ticks.map(tick => write(number(tick), left - 6, y(tick), {...more, align: "end"})),
    ...TICKS.map(tick => write(number(tick), x(tick), floor + 9, {...more, align: "middle"})),
    write(names.right, 2, 7, more),
    write(names.output, right, height - 8, {...more, align: "end"}),
    stroke([[x(0), y(0)], [x(1), y(1)]], colors.muted, 1.2, [4, 4]),
    write(names.equal, x(0.98), y(0.14), {...more, align: "end"}),
    line(left, floor, right, floor, colors.muted),
    line(left, top, left, floor, colors.grid),
  ];
}

/** Counted logarithmically: few are as interesting as many. */
function counts(bins, {x, floor, strip}, {colors, countOf, names}) {
  const most = Math.max(10, ...bins.map(bin => bin.count));
  const high = count => count ? (strip - 16) * (0.12 + 0.88 * Math.log(count) / Math.log(most)) : 0;
  return bins.flatMap(({from, to, count}) => [
    {kind: "rect", x: x(from) + 1.5, y: floor - high(count), width: x(to) - x(from) - 3, height: high(count),
      fill: colors.grid},
    ...(widthOf(countOf(count), 9.5) < x(to) - x(from) ? [write(countOf(count), (x(from) + x(to)) / 2, floor - high(count) - 6,
      {size: 9.5, align: "middle", fill: colors.muted})] : []),
  ]).concat(write(names.answers, x(0) + 3, floor - strip + 2, {size: 10.5, fill: colors.muted}));
}

function points(bins, {x, y}, {colors}) {
  const filled = bins.filter(({count}) => count > 0);
  const places = filled.map(({mean, right, count}) => [x(Math.min(1, Math.max(0, mean))), y(right / count)]);
  return [
    ...filled.flatMap(({right, count}, i) => {
      const [low, high] = wilson(right, count);
      return line(places[i][0], y(low), places[i][0], y(high), colors.test, 1.6);
    }),
    stroke(places, colors.test, 1.6),
    ...places.map(([px, py]) => disk(px, py, 4, colors.test)),
  ];
}

function spots(bins, {x, top, floor}, {labelOf}) {
  return bins.map((bin, i) => ({
    kind: "rect", x: x(bin.from), y: top, width: x(bin.to) - x(bin.from), height: floor - top, id: `bin.${i}`,
    label: labelOf(bin),
  }));
}
