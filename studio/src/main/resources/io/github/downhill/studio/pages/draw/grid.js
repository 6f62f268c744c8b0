/** The first layer: the picture itself, each pixel a neuron. */

import {t} from "../texts.js";
import {written} from "./numbers.js";
import {greys} from "./colors.js";
import {placeOf} from "./pixel.js";

/** @typedef {import("./diagram.js").View} View */

/** The picture. @param {View} view */
export function grid({place: {grid: {x, y, side, columns}}, read, sizes, colors}) {
  const rgba = greys(read?.pixels ?? new Float32Array(sizes[0]));
  return [{kind: "image", x, y, width: side, height: side, columns, rows: columns, rgba, stroke: colors.grid}];
}

/** Its pixels, as things to pick. @param {View} view */
export function pixels(view) {
  return Array.from(view.read?.pixels ?? [], (value, index) => pixel(view, index, value)).filter(Boolean);
}

/** A dark pixel adds nothing to anything, so only the others can be picked. */
function pixel({place: {grid: {x, y, cell}}, sizes, colors, chosen, onTrace}, index, value) {
  const marked = chosen?.layer === 0 && chosen.neuron === index;
  if (!(value > 0) && !marked) return null;
  const {row, column} = placeOf(index, sizes[0]);
  return {
    kind: "rect", id: `0.${index}`, x: x + column * cell, y: y + row * cell, width: cell, height: cell,
    stroke: marked || onTrace.has(`0.${index}`) ? colors.accent : undefined, lineWidth: marked ? 2.5 : 1.5,
    label: t("draw.pixel", {row, column, value: written(value, 2)}),
  };
}
