/**
 * All nudges as colors, on the page.
 */

import {figure} from "../figure.js";
import {palette, signed} from "../palette.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {enlarged} from "../wall/enlarge.js";
import {pageOf} from "../wall/layout.js";
import {colorTable, painter} from "../wall/pictures.js";
import {gradientCommand} from "./commands.js";
import {cellAt, layout} from "./layout.js";
import {mapsScene} from "./maps.js";
import {chosen, model, nudgeAt} from "./model.js";
import {examples, signed as written} from "./numbers.js";
import {BIAS, chosenBy, idOf, indexOf, placeOf} from "./place.js";
import {gradientTable} from "./tables.js";
import {sentence} from "./words.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function mapsPanel() {
  const paint = painter();
  const picture = figure({
    name: "nudges", title, command: gradientCommand, table: gradientTable, onPick: pick,
    draw: enlarged(size => {
      const known = model();
      if (!known) return {...size, items: []};
      const {first, count} = pageShown(known);
      const place = layout(known.layers, count, size);
      return mapsScene({maps: mapsOf(known, {first, count}, paint), matrices: matricesOf(known, paint)}, place, {
        colors: palette(), chosen: chosen(known), largest: known.largest, zeros: known.message.zeros, ...size,
      });
    }),
  });
  return {element: picture.element, update() {}};

  function pick(id, item, point) {
    const known = model();
    const place = point && id.includes(" ") ? pointedAt(id, item, point) : placeOf(id, known.layers);
    store.set(chosenBy(place ?? largestIn(known, id)));
  }
}

function title() {
  const known = model();
  return known ? t("nudges.maps.title", {examples: examples(known.message.examples)}) : t("nudges.title");
}

/** Of a wide first layer, the page with the neuron one has chosen. */
function pageShown(known) {
  const {layer, neuron} = chosen(known);
  return pageOf(known.layers[0].neurons, layer === 1 ? neuron : 0);
}

let shades = {};

/** The strengths are the scale: from there on a color is in proportion. */
function look() {
  const colors = palette();
  if (shades.colors !== colors) {
    shades = {colors, exponent: 1, table: colorTable(strength => signed(strength, 1)), signs: colors.hatched};
  }
  return shades;
}

function mapsOf(known, {first, count}, paint) {
  const {layers: [layer], strengths} = known;
  return Array.from({length: count}, (_, i) => {
    const neuron = first + i;
    const values = columnOf(strengths, layer, neuron);
    const place = {layer: 1, input: BIAS, neuron};
    return {
      id: idOf(place), name: String(neuron), picture: pictureOf(`map ${i}`, values, paint),
      bias: strengths[layer.biases + neuron],
      get label() {
        return t("nudges.maps.label", {neuron, words: said(known, largestOf(known, layer, neuron))});
      },
      get biasLabel() {
        return said(known, place);
      },
    };
  });
}

/** The weights of a neuron lie as far apart as the layer has neurons. */
function columnOf(strengths, {weights, inputs, neurons}, neuron) {
  return Float32Array.from({length: inputs}, (_, input) => strengths[weights + input * neurons + neuron]);
}

function pictureOf(name, values, paint) {
  const zeros = Uint8Array.from(values, value => value === 0 ? 1 : 0);
  return paint(name, values, {rows: 1, length: values.length, extents: [1]}, look(), zeros);
}

function matricesOf(known, paint) {
  return known.layers.slice(1).map(layer => {
    const {index, inputs, neurons, biases} = layer;
    const values = new Float32Array(inputs * neurons);
    for (let neuron = 0; neuron < neurons; neuron++) {
      values.set(columnOf(known.strengths, layer, neuron), neuron * inputs);
    }
    return {
      layer: index, inputs, neurons, title: t("nudges.maps.layer", {layer: index, neurons, inputs}),
      biasTitle: t("nudges.maps.bias"), picture: pictureOf(`layer ${index}`, values, paint),
      biases: known.strengths.subarray(biases, biases + neurons),
      nameOf: (input, neuron) => said(known, {layer: index, input, neuron}),
    };
  });
}

function said(known, place) {
  const nudge = nudgeAt(known, indexOf(place, known.layers));
  return `${sentence(place, nudge, known.largest)}, ${written(nudge)}`;
}

/** The pixel of a map, or the cell of a matrix, that the pointer is at. */
function pointedAt(id, item, {x, y}) {
  const [kind, name] = id.split(" ");
  const cell = cellAt({...item, cell: item.width / item.columns}, {x, y});
  if (!cell) return null;
  const [layer, neuron] = name.split(".").map(Number);
  return kind === "map"
    ? {layer, input: cell.row * item.columns + cell.column, neuron}
    : {layer, input: cell.column, neuron: cell.row};
}

function largestIn(known, id) {
  const [, name] = id.split(" ");
  const [layer, neuron] = name.split(".").map(Number);
  return largestOf(known, known.layers[layer - 1], neuron);
}

/** The weight with the largest nudge: into a neuron, or where none is said, into the layer. */
function largestOf({strengths}, {index, inputs, neurons, weights}, neuron) {
  let best = {layer: index, input: 0, neuron: neuron ?? 0};
  let most = -1;
  for (let at = 0; at < inputs * neurons; at++) {
    if (neuron !== undefined && at % neurons !== neuron) continue;
    const size = Math.abs(strengths[weights + at]);
    if (size > most) {
      most = size;
      best = {layer: index, input: Math.floor(at / neurons), neuron: at % neurons};
    }
  }
  return best;
}
