/**
 * What is said about a neuron or a weight, in words and numbers.
 */

import {number, t} from "../texts.js";
import {digitsFor, rounded, written} from "./numbers.js";

const SIDE = 28;

/**
 * One weight: where it comes from, how large it is, what it does to the picture at hand, how often training lit its
 * pixel.
 *
 * @param {import("./model.js").Model} model
 * @param {{layer: import("./model.js").ShownLayer, input: number, neuron: number}} place
 * @param {{lit: Uint32Array|null, training: number|undefined}} data in how many of so many pictures each pixel is lit
 * @returns {string[]} short lines
 */
export function weightLines(model, {layer, input, neuron}, data) {
  const at = layer.weights + input * layer.neurons + neuron;
  return [
    placeLine(layer, input, neuron),
    valueLine("weight", model, at),
    productLine(model, layer, input, at),
    layer.index === 1 && data.lit ? litLine(data.lit[input], data.training) : "",
  ].filter(Boolean);
}

/**
 * One neuron: its bias, the range of its weights, what it makes of the picture at hand, and how smooth its map is.
 *
 * @param {import("./model.js").Model} model
 * @param {{layer: import("./model.js").ShownLayer, neuron: number}} place
 * @param {import("./smoothness.js").Measure|undefined} measure
 * @returns {string[]} short lines
 */
export function neuronLines(model, {layer, neuron}, measure) {
  const [least, most] = rangeOf(model.parameters, layer, neuron);
  return [
    valueLine("bias", model, layer.biases + neuron),
    t("wall.closeup.range", {least: written(least), most: written(most)}),
    sumLine(model, layer, neuron),
    measure ? t("wall.smoothness.neuron", measure.words) : "",
  ].filter(Boolean);
}

function placeLine({index}, input, neuron) {
  return index === 1
    ? t("wall.closeup.pixel", {row: Math.floor(input / SIDE), column: input % SIDE, neuron})
    : t("wall.closeup.input", {input, neuron, layer: index});
}

function valueLine(kind, {parameters, initial, minus}, at) {
  const value = {value: fine(parameters[at])};
  if (!minus) return t(`wall.closeup.${kind}`, value);
  return t(`wall.closeup.${kind}Change`, {...value, change: withSign(parameters[at] - initial[at])});
}

function productLine({parameters, activations}, layer, input, at) {
  if (!activations) return "";
  const activation = activations[layer.before + input];
  return t("wall.closeup.product", {activation: rounded(activation, 2), product: fine(parameters[at] * activation)});
}

function litLine(count, training) {
  if (count === 0) return t("wall.closeup.never");
  return t("wall.closeup.lit", {lit: number(count, 0), training: training ? number(training, 0) : "?"});
}

function sumLine({activations, sums}, layer, neuron) {
  if (!activations || !sums) return "";
  const activation = rounded(activations[layer.after + neuron], 2);
  return t("wall.closeup.sum", {sum: written(sums[layer.sums + neuron]), activation});
}

function rangeOf(parameters, layer, neuron) {
  let [least, most] = [Infinity, -Infinity];
  for (let at = layer.weights + neuron; at < layer.biases; at += layer.neurons) {
    least = Math.min(least, parameters[at]);
    most = Math.max(most, parameters[at]);
  }
  return [least, most];
}

/** One number alone is read closely, so it has a digit more than it needs. */
function fine(value) {
  return rounded(value, Math.max(3, digitsFor(Math.abs(value))));
}

function withSign(value) {
  return (value > 0 ? "+" : "") + fine(value);
}
