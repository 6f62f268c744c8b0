/** The picture of the network at work, and what one can ask of it. */

import {el, write} from "../dom.js";
import {figure} from "../figure.js";
import {runInView} from "../live.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {slider, toggle} from "./controls.js";
import {diagram} from "./diagram.js";
import {neuronOf, readingNow, weightOf} from "./now.js";
import {tip} from "./tip.js";
import {walk} from "./walk.js";

/** The network of the video, before the server has named one. */
const USUAL = {sizes: [784, 16, 16, 10]};

/**
 * @typedef {object} Watch
 * @property {HTMLElement} element
 * @property {HTMLElement} words of the walk through the layers
 * @property {() => boolean} isUnderWay whether that walk has not come to the answer yet
 * @property {() => string} command
 * @property {() => void} update
 * @property {(read: import("./reading.js").Reading, unseen: HTMLCanvasElement) => void} rehearse paints what was read
 *
 * @param {() => void} onWalk called when the walk has come further
 * @returns {Watch}
 */
export function watch(onWalk) {
  const slow = walk(() => {
    picture.update();
    onWalk();
  });
  const name = tip();
  const picture = figure({
    name: "network", title: () => t("draw.network", {layers: runOrUsual().sizes.join("-")}),
    draw: size => diagram(wishFor(size, slow.revealed())), table: tableNow, command: commandNow,
    onPick: pick, onMove: name.show,
  });
  const edges = slider({min: 0, max: 200, step: 5}, value => store.set({edges: value}));
  const count = el("output", {class: "draw-edges-count"});
  const trace = toggle(t("draw.trace"), on => store.set({trace: Number(on)}), {title: t("draw.traceHint")});
  picture.element.querySelector(".stage").append(name.element);
  picture.element.querySelector("figcaption").after(
    el("div", {class: "draw-asks", "data-control": "controls"},
      el("label", {class: "draw-edges"}, el("span", {}, t("draw.edges")), edges.input, count),
      trace.element, slow.element));

  return {
    element: el("section", {class: "draw-watch"}, picture.element),
    words: slow.words,
    isUnderWay: () => slow.revealed() < runOrUsual().sizes.length - 1,
    command: commandNow,
    rehearse: (read, unseen) => picture.rehearse(size => diagram({...wishFor(size, slow.revealed()), read}), unseen),
    update() {
      edges.update(store.state.edges);
      write(count, String(store.state.edges));
      trace.input.checked = store.state.trace === 1;
      edges.input.disabled = trace.input.checked;
    },
  };
}

const runOrUsual = () => runInView() ?? USUAL;

/** @returns {import("./diagram.js").Wish} */
function wishFor(size, revealed) {
  const {sizes} = runOrUsual();
  const {edges, trace, neuron, weight} = store.state;
  return {
    size, sizes, revealed, edges, trace: trace === 1, read: readingNow(),
    chosen: neuronOf(neuron, sizes), weight: weightOf(weight, sizes),
  };
}

/** A second pick of the same thing lets it go again. */
function pick(id) {
  if (id.startsWith("w")) pickWeight(id.slice(1));
  else store.set({neuron: store.state.neuron === id ? "" : id, weight: ""});
}

/** With a line, the neuron is chosen that it leads to. */
function pickWeight(weight) {
  const [layer, , neuron] = weight.split(".");
  store.set(store.state.weight === weight ? {weight: ""} : {weight, neuron: `${layer}.${neuron}`});
}

function tableNow() {
  const read = readingNow();
  const columns = ["layer", "neuron", "bias", "sum", "activation"].map(name => t(`draw.columns.${name}`));
  if (!read) return {columns, rows: []};
  const neurons = read.layers.toReversed().flatMap(layer => Array.from(layer.after, (value, neuron) =>
    [layer.index, neuron, layer.biases[neuron], layer.sums[neuron], value]));
  return {columns, rows: [...neurons, ...Array.from(read.pixels, (value, pixel) => [0, pixel, "", "", value])]};
}

/** The command line reads the network from one file and the picture from another. */
function commandNow() {
  const command = store.data.welcome?.command ?? "downhill";
  return `${command} predict digits-${runInView()?.id ?? 1}-${store.data.moment?.step ?? 0}.onnx digit.png`;
}
