/**
 * One neuron taken apart: what it hears, weight by weight, and the sum it makes of it. Where nobody has chosen one, it
 * is the neuron of the answer. A chosen pixel shows what it says to the first layer instead.
 */

import {el, write} from "../dom.js";
import {figure} from "../figure.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {barsScene} from "./bars.js";
import {equation} from "./equation.js";
import {mapsScene} from "./maps.js";
import {answerOf, neuronOf, readingNow, weightOf} from "./now.js";
import {written} from "./numbers.js";
import {pixelHeard, pixelName, placeOf} from "./pixel.js";
import {sumOf, valuesInto, weightsInto} from "./sum.js";
import {LISTED, terms} from "./terms.js";

/**
 * @typedef {object} Subject what is looked into
 * @property {import("./reading.js").Reading} read
 * @property {import("./lines.js").Neuron} neuron
 * @property {number[] | null} weight
 * @property {boolean} isAnswer whether nobody has chosen it
 */

/**
 * @returns {{element: HTMLElement, update: () => void, rehearse: (read: import("./reading.js").Reading) => void}}
 *   rehearse shows what was read where nobody sees it, until the next update
 */
export function inspector() {
  const picture = figure({
    name: "neuron", title: () => titleOf(subject()), draw: size => sceneOf(size, subject()), table: tableNow,
    onPick: chooseWeight,
  });
  const formula = equation();
  const list = terms(chooseInput);
  const words = el("p", {class: "draw-chosen"});
  const foot = el("div", {class: "draw-foot"}, list.rest, words);
  const sum = el("div", {class: "draw-sum"}, formula.element, list.element, foot);
  const invitation = el("p", {class: "draw-invitation"}, t("draw.invitation"));
  const attributes = {class: "draw-inspector", "aria-label": t("draw.inspector")};

  const element = el("section", attributes, picture.element, sum, invitation);

  function show(now) {
    picture.element.hidden = sum.hidden = !now;
    invitation.hidden = Boolean(now);
    if (!now) return;
    write(words, wordsOn(now));
    formula.element.hidden = list.element.hidden = list.rest.hidden = now.neuron.layer === 0;
    if (now.neuron.layer > 0) writeSum(now, formula, list);
  }

  show(null);
  return {
    element,
    update() {
      element.classList.remove("rehearsing");
      show(subject());
    },
    rehearse(read) {
      element.classList.add("rehearsing");
      show({read, neuron: answerOf(read), weight: null, isAnswer: true});
      invitation.hidden = false;
    },
  };
}

/** @returns {Subject | null} */
function subject() {
  const read = readingNow();
  if (!read) return null;
  const chosen = neuronOf(store.state.neuron, read.sizes);
  const weight = weightOf(store.state.weight, read.sizes);
  return {read, neuron: chosen ?? answerOf(read), weight, isAnswer: !chosen};
}

function titleOf(now) {
  if (!now) return t("draw.inspector");
  const {neuron: {layer, neuron}, read, isAnswer} = now;
  if (layer === 0) return t("draw.titlePixel", placeOf(neuron, read.sizes[0]));
  return t(isAnswer ? "draw.titleAnswer" : "draw.titleNeuron", {layer, neuron});
}

function sceneOf(size, now) {
  if (!now) return {...size, items: []};
  return now.neuron.layer === 1 ? mapsScene(size, heardBy(now)) : barsScene(size, heardBy(now));
}

/** @param {Subject} now @returns {import("./maps.js").Heard} */
function heardBy({read, neuron: {layer, neuron}, weight}) {
  if (layer === 0) return pixelHeard(read, neuron, weight);
  const weights = weightsInto(read.layers[layer - 1], neuron);
  return {
    weights, values: valuesInto(read.layers[layer - 1], neuron),
    ids: Array.from(weights, (_, input) => `${layer}.${input}.${neuron}`),
    marked: weight?.[0] === layer && weight[2] === neuron ? weight[1] : -1,
  };
}

function writeSum({read, neuron: {layer, neuron}}, formula, list) {
  const from = read.layers[layer - 1];
  const sum = sumOf(from, neuron, LISTED);
  formula.update(from, sum);
  list.update(sum, input => pixelName(input, layer, read.sizes[0]));
}

/** The numbers of the weight that was chosen, else those of the pixel. */
function wordsOn({read, neuron, weight}) {
  if (weight && endsAt(weight, neuron)) return weightWords(read, weight);
  return neuron.layer === 0 ? t("draw.pixelWords", {value: written(read.pixels[neuron.neuron], 3)}) : "";
}

const endsAt = ([layer, input, neuron], end) =>
  end.layer === layer && end.neuron === neuron || end.layer === layer - 1 && end.neuron === input;

function weightWords(read, [layer, input, neuron]) {
  const from = read.layers[layer - 1];
  const weight = from.weights[input * from.neurons + neuron];
  const activation = from.before[input];
  return t("draw.weightWords", {
    from: pixelName(input, layer, read.sizes[0]), layer, neuron, weight: written(weight, 3),
    activation: written(activation, 3), value: written(weight * activation, 3),
  });
}

/** A second pick lets it go again. */
function chooseWeight(weight) {
  store.set({weight: weight === store.state.weight ? "" : weight});
}

/** A line of the sum: its neuron is chosen with it, so that the network shows both. */
function chooseInput(input) {
  const {neuron: {layer, neuron}} = subject();
  store.set({neuron: `${layer}.${neuron}`});
  chooseWeight(`${layer}.${input}.${neuron}`);
}

function tableNow() {
  const now = subject();
  const columns = ["weight", "from", "to", "value", "contribution"].map(name => t(`draw.columns.${name}`));
  if (!now) return {columns, rows: []};
  const {ids, weights, values} = heardBy(now);
  return {columns, rows: ids.map((id, i) => [id, ...id.split(".").slice(1).map(Number), weights[i], values[i]])};
}
