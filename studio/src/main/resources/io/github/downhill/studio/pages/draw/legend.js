/** What stands below the network: how many neurons there are, the largest contribution of each gap, and the colors. */

import {t} from "../texts.js";
import {small} from "./letters.js";
import {written} from "./numbers.js";

/** @typedef {import("./diagram.js").View} View */

/** @param {View} view */
export function captions(view) {
  const {place: {grid, columns, captions: y}, sizes, colors} = view;
  const middles = [grid.x + grid.side / 2, ...columns.map(({x}) => x)];
  const names = [t("draw.pixels", {count: sizes[0]}), ...columns.map(countOf)];
  return [...names.map((name, i) => [middles[i], name]), ...gaps(view, middles, names)]
    .map(([x, text]) => small(x, y, text, colors.muted));
}

const countOf = ({neurons, of}) => of > neurons.length ? t("draw.someOf", {some: neurons.length, all: of}) : String(of);

/** Between two names, where there is room: the number behind the thickest line that the gap could have. */
function gaps({place: {grid, columns, letters}, strongest, revealed}, middles, names) {
  const half = text => text.length * letters * 0.28 + 5;
  return strongest.map((most, i) => {
    const left = Math.max(middles[i] + half(names[i]), i ? 0 : grid.x + grid.side);
    const right = columns[i].x - half(names[i + 1]);
    const text = t("draw.thickest", {value: written(most, 2)});
    return right - left > 2 * half(text) && most && revealed >= i + 1 ? [(left + right) / 2, text] : null;
  }).filter(Boolean);
}

/** @param {View} view */
export function legend({place: {legend: y, letters, width}, colors}) {
  const line = {kind: "line", y1: y, y2: y, lineWidth: 4};
  const stroke = (x, color, dash) => ({...line, x1: x, x2: x + 22, stroke: color, dash});
  const dash = colors.hatched ? [5, 3] : undefined;
  const [second, third] = [17 * letters, 24 * letters];
  const words = (x, key) => small(x, y, t(key), colors.muted, "start");
  return [
    stroke(2, colors.positive), words(30, "draw.adds"),
    stroke(second, colors.negative, dash), words(second + 28, "draw.subtracts"),
    ...(width > 50 * letters ? [words(third, "draw.thickness")] : []),
  ];
}
