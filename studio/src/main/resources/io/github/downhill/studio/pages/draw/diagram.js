/**
 * The scene of the network at work: every pixel, every neuron filled with its activation, and between them the
 * contributions that count. A pure function of what it is given, so that it can be tested and exported without a page.
 *
 * @typedef {import("./lines.js").Neuron} Neuron
 *
 * @typedef {object} Wish
 * @property {{width: number, height: number}} size
 * @property {number[]} sizes of the layers, the picture first
 * @property {import("./reading.js").Reading | null} read nothing where nothing was drawn
 * @property {number} edges lines per gap
 * @property {boolean} trace
 * @property {Neuron | null} chosen
 * @property {number[] | null} weight layer, input, neuron
 * @property {number} revealed how many layers have answered so far, a fraction while lines grow into the next
 *
 * @typedef {Wish & {answer: Neuron, colors: import("../palette.js").Palette, place: import("./layout.js").Layout,
 *   lines: import("./contributions.js").Contribution[], strongest: number[], onTrace: Set<string>}} View
 */

import {palette} from "../palette.js";
import {traced} from "./contributions.js";
import {circles, outputs} from "./circles.js";
import {grid, pixels} from "./grid.js";
import {captions, legend} from "./legend.js";
import {endsOf, linesOf, strongestPerGap} from "./lines.js";
import {layout, shownNeurons} from "./layout.js";
import {largest} from "./reading.js";
import {wires} from "./wires.js";

/** @param {Wish} wish @returns {import("../scene.js").Scene} */
export function diagram(wish) {
  const view = viewOf(wish);
  return {...wish.size, items: [grid, wires, pixels, circles, outputs, captions, legend].flatMap(part => part(view))};
}

/** Everything that the parts of the scene share. @param {Wish} wish @returns {View} */
function viewOf(wish) {
  const {read, sizes, size, trace} = wish;
  const answer = {layer: sizes.length - 1, neuron: read ? largest(read.layers.at(-1).after) : 0};
  const shown = shownNeurons(sizes, read, mustBeShown(wish, answer));
  const lines = read ? linesOf(read, {...wish, answer, shown}) : [];
  return {
    ...wish, answer, lines, colors: palette(), place: layout(size, sizes, shown),
    strongest: read ? strongestPerGap(read) : [], onTrace: trace ? endsOf(lines) : new Set(),
  };
}

/** Neurons that a large layer shows even if others answer more strongly. */
function mustBeShown({read, trace, chosen, weight}, answer) {
  const names = read && trace ? endsOf(traced(read, chosen?.layer ? chosen : answer)) : new Set();
  if (chosen) names.add(`${chosen.layer}.${chosen.neuron}`);
  if (weight) names.add(`${weight[0]}.${weight[2]}`).add(`${weight[0] - 1}.${weight[1]}`);
  return names;
}
