/**
 * The histogram of the costs of all examples, and where this one stands in it.
 */

import {logTicks} from "../machine/ticks.js";
import {number} from "../texts.js";
import {binOf} from "./histogram.js";
import {spot, write} from "./marks.js";

const BELOW = 18;
const ABOVE = 32;

/**
 * @param {{bins: import("./histogram.js").Bin[], cost: number|null, mean: number, colors: object, here: string,
 *   average: string, labelOf: (bin: import("./histogram.js").Bin) => string, width: number, height: number}} look
 * @returns {import("../scene.js").Scene}
 */
export function histogramScene(look) {
  const {bins, width, height, colors} = look;
  const [from, to] = [Math.log10(bins[0].from), Math.log10(bins.at(-1).to)];
  const x = cost => 6 + (width - 12) * (Math.log10(cost) - from) / (to - from);
  const floor = height - BELOW;
  const most = bins.reduce((one, {count}) => Math.max(one, count), 1);
  const mark = look.cost === null ? -1 : binOf(bins, look.cost);
  const items = [
    {kind: "line", x1: 6, y1: floor, x2: width - 6, y2: floor, stroke: colors.muted, lineWidth: 1},
    ...bins.flatMap((bin, i) => column(bin, {x, floor, most, marked: i === mark}, look)),
    ...axis(look, {x, floor}),
    ...pointer(look.mean, look.average, {x, floor, dash: [3, 3], color: colors.muted, y: 22}, look),
    ...(look.cost === null ? [] : pointer(look.cost, look.here, {x, floor, color: colors.accent, y: 8}, look)),
  ];
  return {width, height, items};
}

/** Even a single example is to be seen. */
function column(bin, {x, floor, most, marked}, {colors, labelOf}) {
  const [left, right] = [x(bin.from), x(bin.to)];
  const room = floor - ABOVE;
  const high = bin.count === 0 ? 0 : Math.max(1.5, room * bin.count / most);
  return [
    {kind: "rect", x: left + 0.5, y: floor - high, width: Math.max(1, right - left - 1), height: high,
      fill: marked ? colors.accent : colors.bars},
    spot(`bin.${bin.index}`, labelOf(bin), {x: left, y: ABOVE, width: right - left, height: room}),
  ];
}

function axis({bins, colors, width}, {x, floor}) {
  const ticks = logTicks(bins[0].from, bins.at(-1).to, Math.floor(width / 60));
  const inside = ticks.filter(tick => x(tick) > 16 && x(tick) < width - 16);
  return inside.map(tick => write(number(tick), x(tick), floor + 10,
    {align: "middle", size: 10.5, fill: colors.muted}));
}

function pointer(cost, words, {x, floor, dash, color, y}, {bins, width}) {
  const at = x(Math.min(Math.max(cost, bins[0].from), bins.at(-1).to));
  const left = at > width / 2;
  return [
    {kind: "line", x1: at, y1: 2, x2: at, y2: floor, stroke: color, lineWidth: dash ? 1.2 : 2, dash},
    write(words, at + (left ? -5 : 5), y, {align: left ? "end" : "start", size: 11, weight: dash ? 400 : 600,
      fill: color}),
  ];
}
