/**
 * The weights into layer 2 as pictures of pixels, as if layer 1 were linear: the maps of layer 1 added up, each times the
 * weight by which a neuron of layer 2 hears it. (The experiment `inside` of the lab measures the same pictures.)
 */

import {el} from "../dom.js";
import {figure} from "../figure.js";
import {runOf} from "../live.js";
import {shape} from "../network.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {exact} from "../wall/numbers.js";
import {painter} from "../wall/pictures.js";
import {look, neverLit} from "../wall/seen.js";
import {largest} from "../wall/values.js";

const SIDE = 28;
const PIXELS = SIDE * SIDE;
const COLUMNS = 4;
const SHOWN_MOST = 16;
const GAP = 4;

let known = null;

/**
 * The pictures on the page, the same whenever the page is opened.
 *
 * @returns {{element: HTMLElement, update: () => void}}
 */
export function secondFigure() {
  known ??= created();
  return known;
}

function created() {
  const paint = painter();
  const picture = figure({
    name: "second-layer", title: () => t("lesson.figure.second", {most: number(largest(valuesNow()))}), table, draw: size => scene(size, paint),
    height: width => Math.max(1, Math.ceil(countNow() / COLUMNS)) * (width + GAP) / COLUMNS,
  });
  return {element: el("div", {class: "lesson-figure"}, picture.element), update() {}};
}

/**
 * The pictures of the first neurons of layer 2.
 *
 * @param {import("../network.js").Layer[]} layers
 * @param {Float32Array} parameters
 * @returns {Float32Array} neuron by neuron; none where there is no layer 2 that is hidden
 */
export function pulledBack(layers, parameters) {
  const [first, second] = layers;
  const count = shownOf(layers);
  const pictures = new Float32Array(count * PIXELS);
  for (let pixel = 0; pixel < PIXELS && count > 0; pixel++) {
    for (let k = 0; k < first.neurons; k++) {
      const weight = parameters[first.weights + pixel * first.neurons + k];
      const from = second.weights + k * second.neurons;
      for (let n = 0; n < count; n++) pictures[n * PIXELS + pixel] += weight * parameters[from + n];
    }
  }
  return pictures;
}

function shownOf(layers) {
  return layers.length > 2 ? Math.min(SHOWN_MOST, layers[1].neurons) : 0;
}

function layersNow() {
  const run = runOf(store.data.moment?.run);
  return run ? shape(run) : [];
}

function countNow() {
  return shownOf(layersNow());
}

/** With the start taken away, if one has chosen that on the wall. */
function valuesNow() {
  const {moment, initial} = store.data;
  const layers = layersNow();
  const last = layers.at(-1);
  if (!last || moment.parameters?.length !== last.biases + last.neurons) return new Float32Array(0);
  const values = pulledBack(layers, moment.parameters);
  if (!store.state.minus || initial?.length !== moment.parameters.length) return values;
  const start = pulledBack(layers, initial);
  return values.map((value, i) => value - start[i]);
}

function scene({width, height}, paint) {
  const values = valuesNow();
  const side = Math.floor((width - (COLUMNS - 1) * GAP) / COLUMNS);
  const most = largest(values);
  const shades = {...look(), exponent: 1};
  const items = Array.from({length: values.length / PIXELS}, (_, n) => ({
    kind: "image", x: n % COLUMNS * (side + GAP), y: Math.floor(n / COLUMNS) * (side + GAP), width: side, height: side,
    columns: SIDE, rows: SIDE, stroke: shades.colors.grid, id: `second.${n}`,
    label: t("lesson.figure.secondOf", {neuron: number(n, 0), most: number(most)}),
    ...paint(`second ${n}`, values, {rows: 1, length: PIXELS, start: n * PIXELS, extents: [most]}, shades, neverLit()),
  }));
  return {width, height, items};
}

function table() {
  const values = valuesNow();
  return {
    columns: ["neuron", "pixel", "weight"].map(name => t(`memory.table.${name}`)),
    rows: Array.from(values, (value, i) => [Math.floor(i / PIXELS), i % PIXELS, exact(value)]),
  };
}
