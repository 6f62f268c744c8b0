/**
 * Which contributions the picture of the network draws as lines.
 *
 * @typedef {import("./contributions.js").Contribution} Contribution
 * @typedef {import("./reading.js").Reading} Reading
 * @typedef {{layer: number, neuron: number}} Neuron layer 0: a pixel
 */

import {contribution, strongestOf, traced} from "./contributions.js";

/** The strongest hundred pixels carry nine tenths of what a neuron of the first layer hears. */
const INTO_CHOSEN = 100;

/**
 * @typedef {object} Wanted
 * @property {number} edges lines per gap
 * @property {boolean} trace
 * @property {Neuron | null} chosen
 * @property {Neuron} answer
 * @property {number[] | null} weight
 * @property {number[][]} shown the neurons that have a circle, layer by layer
 *
 * @param {Reading} read
 * @param {Wanted} wanted
 * @returns {Contribution[]}
 */
export function linesOf(read, {edges, trace, chosen, answer, weight, shown}) {
  const lines = trace ? traced(read, chosen?.layer ? chosen : answer) : perGap(read, edges, chosen, shown);
  return weight && read.layers[weight[0] - 1] ? withWeight(read, lines, weight) : lines;
}

function perGap(read, edges, chosen, shown) {
  return read.layers.flatMap((layer, i) => {
    const circles = {inputs: i ? shown[i - 1] : undefined, neurons: shown[i]};
    if (chosen?.layer === layer.index) {
      return strongestOf(layer, INTO_CHOSEN, {neurons: [chosen.neuron], inputs: circles.inputs});
    }
    return strongestOf(layer, edges, chosen?.layer === i ? {...circles, inputs: [chosen.neuron]} : circles);
  });
}

function withWeight(read, lines, [layer, input, neuron]) {
  const there = lines.some(line => line.layer === layer && line.input === input && line.neuron === neuron);
  return there ? lines : [...lines, contribution(read.layers[layer - 1], input, neuron)];
}

/** The names ("1.3") of all neurons that lines begin or end at. @param {Contribution[]} lines @returns {Set<string>} */
export const endsOf = lines =>
  new Set(lines.flatMap(({layer, input, neuron}) => [`${layer - 1}.${input}`, `${layer}.${neuron}`]));

/**
 * The size of the strongest contribution in every gap, drawn or not: what thickness is measured against.
 *
 * @param {Reading} read
 * @returns {number[]}
 */
export const strongestPerGap = read => read.layers.map(layer => Math.abs(strongestOf(layer, 1)[0]?.value ?? 0));
