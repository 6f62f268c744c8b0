/**
 * The example in view on its way through the network in view. All pictures of this view read it here.
 */

import {runOf} from "../live.js";
import {store} from "../store.js";
import {passOf} from "./pass.js";

/**
 * @returns {{index: number, set: string}|null} which stored example is in view; nothing for one's own picture
 */
export function stored() {
  const [set, index] = store.state.image.split(":");
  return index === undefined ? null : {set, index: Number(index)};
}

/**
 * What the picture in view should be taken for: its label, or what one says of one's own.
 *
 * @returns {number} −1 where nobody has said so
 */
export function labelNow() {
  const {answer} = store.data;
  if (!answer || answer.empty) return -1;
  if (answer.label >= 0) return answer.label;
  return store.state.wanted === "" ? -1 : Number(store.state.wanted);
}

let known = {};

/**
 * @returns {import("./pass.js").Pass|null} nothing where there is no picture, label or network
 */
export function passNow() {
  const {answer, moment} = store.data;
  const label = labelNow();
  const run = moment && runOf(moment.run);
  if (label < 0 || !run || !answer.pixels || moment.parameters?.length !== run.parameters) return null;
  const {parameters} = moment;
  if (known.parameters !== parameters || known.pixels !== answer.pixels || known.label !== label
    || known.run !== run.id) {
    const pass = passOf(run, parameters, brightness(answer.pixels), label);
    known = {parameters, pixels: answer.pixels, label, run: run.id, pass, voices: null, average: null};
  }
  return amongOthers(run.id);
}

/** The same, with what is known of other examples. */
function amongOthers(run) {
  const voices = store.data.voices?.run === run ? store.data.voices : null;
  const average = averageNow(run);
  if (known.voices !== voices || known.average !== average) {
    Object.assign(known, {voices, average, pass: {...known.pass, voices, average}});
  }
  return known.pass;
}

/** The average over as many examples as one has chosen, beside this one. */
function averageNow(run) {
  const {averages} = store.data;
  if (averages?.run !== run) return null;
  return averages.rows.find(({count}) => count === store.state.averaged) ?? null;
}

/**
 * The nudge whose average is open.
 *
 * @returns {string|undefined} its places
 */
export function averageOpen() {
  return /(?:^|-)m\.([\d.]+)/.exec(store.state.opened)?.[1];
}

/** As the server counts it: the nearest number of 32 bits. */
export function brightness(bytes) {
  return Float32Array.from(bytes, byte => byte / 255);
}

/**
 * The neuron that is chosen; else that of the output that should be on.
 *
 * @param {import("./pass.js").Pass} pass
 * @returns {{layer: number, neuron: number}}
 */
export function neuronNow(pass) {
  const [layer, neuron] = store.state.neuron.split(".").map(Number);
  return layer >= 1 && neuron < pass.errors[layer]?.length ? {layer, neuron}
    : {layer: pass.layers.length, neuron: pass.label};
}

/**
 * The weight that is chosen; else the one into the chosen neuron that the example would nudge most.
 *
 * @param {import("./pass.js").Pass} pass
 * @returns {{layer: number, input: number, neuron: number}}
 */
export function weightNow(pass) {
  const [layer, input, neuron] = store.state.weight.split(".").map(Number);
  const isThere = layer >= 1 && input < pass.a[layer - 1]?.length && neuron < pass.errors[layer]?.length;
  if (isThere) return {layer, input, neuron};
  const chosen = neuronNow(pass);
  return {...chosen, input: strongest(pass.a[chosen.layer - 1])};
}

/**
 * The index of the number of the largest size.
 *
 * @param {ArrayLike<number>} values
 * @returns {number}
 */
export function strongest(values) {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (Math.abs(values[i]) > Math.abs(values[best])) best = i;
  return best;
}
