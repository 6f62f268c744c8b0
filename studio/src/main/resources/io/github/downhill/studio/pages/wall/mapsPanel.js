/**
 * The first layer on the page: all its maps, or a page of them when it is wide.
 */

import {el} from "../dom.js";
import {figure} from "../figure.js";
import {runOf} from "../live.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {inspectCommand} from "./commands.js";
import {enlarged} from "./enlarge.js";
import {extentText} from "./extent.js";
import {roomFor} from "./layout.js";
import {mapsScene} from "./maps.js";
import {rounded, written} from "./numbers.js";
import {pageInView, pager} from "./pager.js";
import {pick} from "./picking.js";
import {painter} from "./pictures.js";
import {pointed, weightAt} from "./pointed.js";
import {keepRoom} from "./room.js";
import {compared, look, neuronInView, neverLit, seen} from "./seen.js";
import {isMeasured, measures} from "./smoothness.js";
import {mapsTable} from "./tables.js";
import {largest} from "./values.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function mapsPanel() {
  const paint = painter();
  const picture = figure({
    name: "first-layer", title, table, command: inspectCommand, onPick: pick,
    onMove: (id, point, map) => pointed.over(weightAt(map, point)),
    draw: enlarged(size => {
      const model = seen();
      if (!model) return {...size, items: []};
      return mapsScene(mapsOf(model, paint), {...look(), chosen: neuronInView(model).id, ...size});
    }),
  });
  const paging = pager();
  const keep = keepRoom(picture.element, shownNow, heightsOf);
  const element = el("div", {class: "wall-maps"}, picture.element, paging.element);
  return {
    element,
    update() {
      paging.update();
      keep();
    },
  };
}

/** Many maps need a higher picture than there is room for: then the panel scrolls. */
function shownNow() {
  const model = seen();
  return model ? `${pageInView(model).count} ${rowsNow()}` : "";
}

function heightsOf(width) {
  const height = roomFor(pageInView(seen()).count, width, rowsNow());
  return {least: height, natural: height};
}

function rowsNow() {
  return compared() ? 2 : 1;
}

function mapsOf(model, paint) {
  const {first, count} = pageInView(model);
  const [layer] = model.layers;
  const other = compared()?.layers[0];
  const most = largest(layer.shownBiases);
  const smooth = isMeasured() ? measures() : [];
  return Array.from({length: count}, (_, i) => {
    const neuron = first + i;
    const biasText = written(layer.shownBiases[neuron], most);
    return {
      id: `1.${neuron}`, name: String(neuron), bias: layer.shownBiases[neuron], biasText,
      label: labelOf(model, neuron, biasText, smooth[neuron]),
      pictures: [mapOf(layer, neuron, layer, paint), other && mapOf(other, neuron, layer, paint)].filter(Boolean),
    };
  });
}

/** Below a map, the other run's has the same scale: equal colors are equal numbers, and larger ones stay at full color. */
function mapOf({values, inputs, neurons}, neuron, ours, paint) {
  if (neuron >= neurons) return null;
  const part = {rows: 1, length: inputs, start: neuron * inputs, extents: [ours.extents[neuron]]};
  return paint(`${values === ours.values ? "ours" : "other"} ${neuron}`, values, part, look(), neverLit());
}

function labelOf({layers}, neuron, bias, measure) {
  if (layers.length === 1) return t("wall.maps.output", {neuron, bias});
  if (!measure) return t("wall.maps.label", {neuron, bias});
  return t("wall.maps.labelSmooth", {neuron, bias, smoothness: rounded(measure.value, 2)});
}

function title() {
  const model = seen();
  if (!model) return t("wall.title");
  if (compared()) return comparison();
  const [{neurons, extents}] = model.layers;
  const {pages, first, count} = pageInView(model);
  const words = pages > 1
    ? t("wall.maps.titlePage", {first, last: first + count - 1, count: neurons})
    : t("wall.maps.title", {count: neurons});
  return words + extentText(extents[0]);
}

function comparison() {
  const {run, step} = store.data.snapshot;
  return t("wall.maps.compared", {other: runOf(run)?.name ?? run, step: number(step, 0)});
}

function table() {
  const model = seen();
  if (!model) return {columns: [], rows: []};
  const [{values, inputs, shownBiases}] = model.layers;
  const {first, count} = pageInView(model);
  const names = Array.from({length: count}, (_, i) => t("wall.table.neuronNumber", {neuron: first + i}));
  const part = {values: values.subarray(first * inputs), inputs, biases: shownBiases.subarray(first)};
  return mapsTable(part, names, store.data.lit);
}
