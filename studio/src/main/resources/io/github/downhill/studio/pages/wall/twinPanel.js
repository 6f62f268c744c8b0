/**
 * The network without a hidden layer, beside the one in view.
 */

import {el} from "../dom.js";
import {figure} from "../figure.js";
import {dataInView, testAt} from "../live.js";
import {server} from "../server.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {twinCommand} from "./commands.js";
import {enlarged} from "./enlarge.js";
import {percent, written} from "./numbers.js";
import {painter} from "./pictures.js";
import {look, neverLit, pixelsInView} from "./seen.js";
import {mapsTable} from "./tables.js";
import {TWIN, twinChoice, twinScene} from "./twin.js";
import {extents, shownWeights} from "./values.js";
import {why} from "./why.js";

const paint = painter();
const values = new Float32Array(TWIN.inputs * TWIN.neurons);
const most = new Float32Array(TWIN.neurons);

/** Ten empty frames, until it has been trained. */
const NOTHING_YET = Array.from({length: TWIN.neurons}, () => ({}));

/** @returns {{element: HTMLElement, update: () => void}} */
export function twinPanel() {
  const picture = figure({
    name: "without-hidden-layer", title: () => t("wall.twin.title"), command: twinCommand, draw: enlarged(draw), table,
  });
  const button = trainButton();
  const result = el("p", {class: "wall-verdict"});
  const words = el("div", {class: "wall-words"}, button.element, result, why(t("wall.twin.what")));
  const element = el("div", {class: "wall-twin"}, picture.element, words);
  return {
    element,
    update() {
      button.update();
      result.textContent = sentences().join(" ");
    },
  };
}

/** It learned from the digits of the run in view; of others it says nothing. */
function twinNow() {
  const {twin} = store.data;
  return twin?.data === dataInView() ? twin : null;
}

function draw(size) {
  const twin = twinNow();
  if (!twin) return twinScene(NOTHING_YET, {...look(), choice: -1, ...size});
  const pixels = pixelsInView();
  fill(twin, store.state.overlay ? pixels : null);
  const choice = pixels ? twinChoice(twin.parameters, pixels) : -1;
  return twinScene(digitsOf(twin), {...look(), choice, ...size});
}

function fill({parameters}, pixels) {
  shownWeights(TWIN, parameters, null, pixels, values);
  extents(values, TWIN.inputs, store.state.scale === "common", most);
}

function digitsOf({parameters}) {
  return Array.from({length: TWIN.neurons}, (_, digit) => {
    const part = {rows: 1, length: TWIN.inputs, start: digit * TWIN.inputs, extents: [most[digit]]};
    return {
      label: t("wall.twin.label", {digit, bias: written(parameters[TWIN.biases + digit])}),
      picture: paint(`digit ${digit}`, values, part, look(), neverLit()),
    };
  });
}

function table() {
  const twin = twinNow();
  const {lit} = store.data;
  const names = Array.from({length: TWIN.neurons}, (_, digit) => t("wall.table.digit", {digit}));
  if (!twin) return {columns: names, rows: []};
  return mapsTable({values, inputs: TWIN.inputs, biases: twin.parameters.subarray(TWIN.biases)}, names, lit);
}

function sentences() {
  const twin = twinNow();
  const {moment} = store.data;
  if (!twin) return [];
  const ours = moment && testAt(moment.run, moment.step)?.[2];
  const pixels = pixelsInView();
  return [
    t("wall.twin.accuracy", {accuracy: percent(twin.accuracy, 1)}),
    ours ? t("wall.twin.ours", {accuracy: percent(ours, 1)}) : "",
    pixels ? t("wall.twin.choice", {digit: twinChoice(twin.parameters, pixels)}) : "",
  ].filter(Boolean);
}

/** The server trains it once, for everyone; that takes a moment. */
function trainButton() {
  let training = false;
  const words = el("span");
  const element = el("button", {type: "button", class: "primary", "data-control": "twin", onclick: train}, words);
  store.on(["twin", "problem", "connected"], () => {
    training = false;
    update();
  });
  return {element, update};

  function train() {
    training = true;
    update();
    server.send({type: "twin"});
  }

  function update() {
    element.hidden = Boolean(twinNow());
    element.disabled = training;
    words.textContent = t(training ? "wall.twin.training" : "wall.twin.train");
  }
}
