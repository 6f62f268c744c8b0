/**
 * The layers after the first, on the page.
 */

import {el} from "../dom.js";
import {figure} from "../figure.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {inspectCommand} from "./commands.js";
import {enlarged} from "./enlarge.js";
import {extentText} from "./extent.js";
import {cellSizes, matricesHeight} from "./layout.js";
import {matricesScene} from "./matrices.js";
import {written} from "./numbers.js";
import {pick} from "./picking.js";
import {painter} from "./pictures.js";
import {pointed} from "./pointed.js";
import {keepRoom} from "./room.js";
import {look, neuronInView, seen} from "./seen.js";
import {matricesTable} from "./tables.js";
import {largest} from "./values.js";

/** In smaller cells one no longer finds the place. */
const LEAST_CELL = 11;

/** @returns {{element: HTMLElement, update: () => void}} */
export function matricesPanel() {
  const paint = painter();
  const picture = figure({
    name: "next-layers", title: () => t("wall.matrices.title"), command: inspectCommand, onPick: pick,
    onMove: id => pointed.over(id),
    table: () => matricesTable(layersNow()),
    draw: enlarged(size => {
      const matrices = matricesOf(seen(), paint);
      return matrices.length > 0 ? matricesScene(matrices, lookAt(size)) : {...size, items: []};
    }),
  });
  const keep = keepRoom(picture.element, shownNow, heightsOf);
  const none = el("p", {class: "wall-note", hidden: true}, t("wall.matrices.none"));
  const element = el("div", {class: "wall-matrices"}, picture.element, none);
  return {
    element,
    update() {
      picture.element.hidden = seen()?.layers.length === 1;
      none.hidden = !picture.element.hidden;
      keep();
    },
  };
}

function shownNow() {
  return layersNow().map(({inputs, neurons}) => `${inputs} ${neurons}`).join();
}

/** Least with cells that are just large enough, natural with cells as wide as the page allows. */
function heightsOf(width) {
  const layers = layersNow();
  const heightWith = most => matricesHeight(layers, cellSizes(layers, {width, most}));
  return {least: heightWith(LEAST_CELL), natural: heightWith()};
}

function layersNow() {
  return seen()?.layers.slice(1) ?? [];
}

function lookAt(size) {
  const {id} = neuronInView(seen());
  return {...look(), biasHead: t("wall.matrices.bias"), neuron: id, weight: store.state.weight, ...size};
}

function matricesOf(model, paint) {
  return (model?.layers ?? []).slice(1).map(layer => matrixOf(layer, layer.index === model.layers.length, paint));
}

function matrixOf(layer, isOutput, paint) {
  const {index, inputs, neurons, values, shownBiases, extents} = layer;
  const mostBias = largest(shownBiases);
  const biasTexts = Array.from(shownBiases, bias => written(bias, mostBias));
  const most = largest(values);
  const words = isOutput ? {title: "output", row: "rowOutput"} : {title: "layer", row: "row"};
  const say = (key, more) => t(`wall.matrices.${key}`, {layer: index, before: index - 1, ...more});
  return {
    layer: index, inputs, neurons, biases: shownBiases, biasTexts,
    title: say(words.title, {neurons, inputs}) + extentText(most),
    picture: paint(`layer ${index}`, values, {rows: neurons, length: inputs, extents}, look()),
    nameOf: neuron => say(words.row, {neuron, bias: biasTexts[neuron]}),
    cellOf: (input, neuron) => say("cell", {input, neuron, value: written(values[neuron * inputs + input], most)}),
  };
}
