/**
 * The neuron in view, large, and what is known of it or of the weight under the cursor.
 */

import {el} from "../dom.js";
import {figure} from "../figure.js";
import {nextFrame} from "../frame.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {closeupScene} from "./closeup.js";
import {inspectCommand} from "./commands.js";
import {enlarged} from "./enlarge.js";
import {written} from "./numbers.js";
import {pick, weightOf} from "./picking.js";
import {painter} from "./pictures.js";
import {pointed} from "./pointed.js";
import {neuronLines, weightLines} from "./reading.js";
import {look, neuronInView, neverLit, seen} from "./seen.js";
import {isMeasured, measures} from "./smoothness.js";
import {neuronTable} from "./tables.js";
import {largest} from "./values.js";

/** More pictures than this beside the bars would be too small to see. */
const THUMBNAILS_MOST = 24;

/** @returns {{element: HTMLElement, update: () => void}} */
export function closeupPanel() {
  const paint = painter();
  const picture = figure({
    name: "neuron", title, command: inspectCommand, onPick: pick,
    table: () => neuronTable(seen(), neuronInView(seen()), store.data.lit),
    onMove: id => pointed.over(id),
    draw: enlarged(size => {
      const model = seen();
      if (!model) return {...size, items: []};
      return closeupScene(closeupOf(model, paint), {...look(), weight: store.state.weight, ...size});
    }),
  });
  const reading = el("div", {class: "wall-reading"});
  let said = "";
  const element = el("div", {class: "wall-closeup"}, picture.element, reading);

  /** While a network trains the numbers change in every frame; where they stay the same, the page is left alone. */
  function update() {
    const model = seen();
    const lists = model ? readingOf(model) : [];
    const words = lists.flatMap(({lines}) => lines).join("\n");
    if (words === said) return;
    said = words;
    reading.replaceChildren(...lists.map(listOf));
  }

  pointed.on(() => nextFrame(update));
  return {element, update};
}

function title() {
  const model = seen();
  if (!model) return "";
  const {layer, neuron} = neuronInView(model);
  const isOutput = layer.index === model.layers.length;
  return t(isOutput ? "wall.closeup.titleOutput" : "wall.closeup.title", {neuron, layer: layer.index});
}

function closeupOf(model, paint) {
  const {layer, neuron} = neuronInView(model);
  const {index, inputs} = layer;
  const start = neuron * inputs;
  const values = layer.values.subarray(start, start + inputs);
  const most = layer.extents[neuron];
  const never = index === 1 ? neverLit() : null;
  return {
    layer: index, neuron, values, most,
    picture: paint("closeup", values, {rows: 1, length: inputs, extents: [most]}, look(), never),
    thumbnails: index === 2 && inputs <= THUMBNAILS_MOST ? thumbnailsOf(model.layers[0], paint) : null,
    numberOf: value => written(value, largest(values)),
    cellOf: input => weightLines(model, {layer, input, neuron}, counts()).join(", "),
  };
}

function thumbnailsOf(layer, paint) {
  return Array.from({length: layer.neurons}, (_, neuron) => {
    const part = {rows: 1, length: layer.inputs, start: neuron * layer.inputs, extents: [layer.extents[neuron]]};
    return {...paint(`thumbnail ${neuron}`, layer.values, part, look()), hatchMask: null};
  });
}

/** What is known of the neuron in view, and of the weight under the pointer, else of the one that is picked. */
function readingOf(model) {
  const view = neuronInView(model);
  const measure = isMeasured() ? measures().find(({id}) => id === view.id) : undefined;
  const weight = [pointed.weight, store.state.weight].map(id => placeOf(model, id)).find(place => place !== null);
  return [
    {name: "wall-lines", lines: neuronLines(model, view, measure)},
    weight
      ? {name: "wall-lines wall-pointed", lines: weightLines(model, weight, counts())}
      : {name: "wall-lines wall-note", lines: [t("wall.closeup.hint")]},
  ];
}

function placeOf({layers}, id) {
  const place = weightOf(id);
  const layer = layers[place?.layer - 1];
  const known = layer && place.input < layer.inputs && place.neuron < layer.neurons;
  return known ? {...place, layer} : null;
}

function listOf({name, lines}) {
  return el("ul", {class: name}, lines.map(line => el("li", {}, line)));
}

function counts() {
  const {lit, welcome} = store.data;
  return {lit, training: welcome?.data?.training};
}
