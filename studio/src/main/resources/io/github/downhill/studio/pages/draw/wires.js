/** The lines of the network: color says the sign of a contribution, thickness its size. */

import {t} from "../texts.js";
import {written} from "./numbers.js";
import {inked} from "./colors.js";
import {pixelAt} from "./layout.js";
import {pixelName} from "./pixel.js";

/** The weakest first, so that the strongest lie on top. @param {import("./diagram.js").View} view */
export function wires(view) {
  const weakestFirst = view.lines.toSorted((one, other) => Math.abs(one.value) - Math.abs(other.value));
  return weakestFirst.map(line => wire(view, line)).filter(Boolean);
}

function wire(view, line) {
  const {layer, input, neuron, value} = line;
  const grown = Math.min(1, view.revealed - layer + 1);
  const [from, to] = ends(view.place, line);
  if (grown <= 0 || !from || !to) return null;
  return {
    kind: "path", id: `w${layer}.${input}.${neuron}`, points: curve(from, to, grown), ...look(view, line),
    label: t("draw.line", {from: pixelName(input, layer, view.sizes[0]), neuron, layer, value: written(value, 2)}),
  };
}

function look(view, line) {
  const {colors, place, strongest, trace, weight} = view;
  if (weight?.join() === `${line.layer},${line.input},${line.neuron}`) return {stroke: colors.accent, lineWidth: 4};
  const share = Math.abs(line.value) / strongest[line.layer - 1] || 0;
  const thickest = Math.max(2.5, Math.min(6, place.height / 90));
  const least = trace ? {width: 1.2, opacity: 0.55} : {width: 0.5, opacity: 0.25}; // a traced line may be weak
  return {
    stroke: inked(colors, line.value), lineWidth: least.width + thickest * share,
    opacity: (least.opacity + (0.9 - least.opacity) * share) * (touchesChosen(view, line) ? 1 : 0.3),
    dash: colors.hatched && line.value < 0 ? [5, 3] : undefined,
  };
}

/** What does not begin or end at the chosen neuron steps back. */
function touchesChosen({chosen, trace}, {layer, input, neuron}) {
  return !chosen || trace || chosen.layer === layer && chosen.neuron === neuron
    || chosen.layer === layer - 1 && chosen.neuron === input;
}

/** From the very pixel, or the right of one circle, to the left of the next; nothing for a neuron without a circle. */
function ends({grid, columns}, {layer, input, neuron}) {
  const to = columns[layer - 1];
  const from = layer === 1 ? pixelAt(grid, input) : beside(columns[layer - 2], input, 1);
  return [from, beside(to, neuron, -1)];
}

const beside = ({x, r, ys}, neuron, side) => ys.has(neuron) ? [x + side * r, ys.get(neuron)] : null;

/** A line that leaves and arrives level, as far as it has grown. */
function curve([x1, y1], [x2, y2], grown) {
  const pieces = Math.max(10, Math.min(28, (x2 - x1) / 12));
  return Array.from({length: Math.ceil(pieces * grown) + 1}, (_, i) => {
    const at = Math.min(i / pieces, grown);
    return [x1 + (x2 - x1) * at, y1 + (y2 - y1) * at * at * (3 - 2 * at)];
  });
}
