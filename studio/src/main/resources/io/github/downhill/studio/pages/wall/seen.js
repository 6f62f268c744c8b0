/**
 * What is on the wall now: the numbers, and how they are colored. All pictures of the wall read it here.
 */

import {runOf} from "../live.js";
import {palette, signed} from "../palette.js";
import {store} from "../store.js";
import {modelReader} from "./model.js";
import {colorTable} from "./pictures.js";

const PIXELS = 784;

const readModel = modelReader();
const readCompared = modelReader();

/**
 * @returns {import("./model.js").Model|null} of the network in view; null while there is none
 */
export function seen() {
  const {state, data} = store;
  const {moment, initial} = data;
  const {activations = null, sums = null} = answered(data);
  return readModel({
    run: moment && runOf(moment.run), parameters: moment?.parameters, initial, activations, sums, ...choices(state),
  });
}

/**
 * @returns {import("./model.js").Model|null} of the network it is compared with, if there is one
 */
export function compared() {
  const {state, data} = store;
  if (!state.compare || data.snapshot?.run !== state.compare) return null;
  return readCompared({
    run: runOf(state.compare), parameters: data.snapshot.parameters, initial: null, activations: null, sums: null,
    ...choices(state), minus: false, overlay: false,
  });
}

function choices({minus, overlay, scale}) {
  return {minus: Boolean(minus), overlay: Boolean(overlay), common: scale === "common"};
}

/** A moment comes after each answer and brings the newer activations; only nothing drawn has no moment of its own. */
function answered({answer, moment}) {
  if (answer?.empty) return {};
  return moment?.activations ? moment : answer ?? {};
}

/**
 * The picture that the network looks at.
 *
 * @returns {Float32Array|null} its 784 pixels; null if there is none
 */
export function pixelsInView() {
  return answered(store.data).activations?.subarray(0, PIXELS) ?? null;
}

/**
 * The neuron in view: the one that is picked, else the first.
 *
 * @param {import("./model.js").Model} model
 * @returns {{layer: import("./model.js").ShownLayer, neuron: number, id: string}}
 */
export function neuronInView({layers}) {
  const [index, neuron] = store.state.neuron.split(".").map(Number);
  const layer = layers[index - 1];
  const known = layer && neuron < layer.neurons;
  return known ? {layer, neuron, id: store.state.neuron} : {layer: layers[0], neuron: 0, id: "1.0"};
}

let shades = {};

/**
 * @returns {import("./pictures.js").Shades & {colors: import("../palette.js").Palette}}
 */
export function look() {
  const colors = palette();
  const {exponent} = store.state;
  if (shades.colors !== colors || shades.exponent !== exponent) {
    const table = shades.colors === colors ? shades.table : colorTable(strength => signed(strength, 1));
    shades = {colors, exponent, table, signs: colors.hatched};
  }
  return shades;
}

let never = {};

/**
 * The pixels to hatch because training never lit them.
 *
 * @returns {Uint8Array|null} null if they shall not be hatched or are not known
 */
export function neverLit() {
  const {lit} = store.data;
  if (!store.state.hatch || !lit) return null;
  if (never.lit !== lit) never = {lit, mask: Uint8Array.from(lit, count => count === 0 ? 1 : 0)};
  return never.mask;
}
