/**
 * Fields in which one says which number one means: its layer, its neuron, and from where, if it is a weight.
 */

import {el, write} from "../dom.js";
import {t} from "../texts.js";
import {BIAS} from "./place.js";

const SIDE = 28;

/**
 * @param {string} name
 * @param {(place: import("./place.js").Place) => void} onChange
 * @returns {{element: HTMLElement, update: (layers: import("../network.js").Layer[],
 *   place: import("./place.js").Place) => void}}
 */
export function placeFields(name, onChange) {
  let layers = [];
  const layer = el("select", {"aria-label": t("nudges.fields.layer"), onchange: tell});
  const kind = el("select", {"aria-label": t("nudges.fields.kind"), onchange: tell},
    ["weight", "bias"].map(each => el("option", {value: each}, t(`nudges.fields.${each}`))));
  const [row, column, input, neuron] = ["row", "column", "input", "neuron"].map(each => field(each, tell));
  const [from, pixel] = [el("span", {class: "nudges-place"}, input.element),
    el("span", {class: "nudges-place"}, row.element, column.element)];

  function tell() {
    const own = layers[Number(layer.value) - 1];
    const isPixel = own.index === 1;
    const wanted = isPixel ? SIDE * row.read(SIDE) + column.read(SIDE) : input.read(own.inputs);
    onChange({
      layer: own.index, neuron: neuron.read(own.neurons),
      input: kind.value === "bias" ? BIAS : Math.min(wanted, own.inputs - 1),
    });
  }

  function update(known, place) {
    if (layers.length !== known.length) {
      layer.replaceChildren(...known.map(({index}) =>
        el("option", {value: index}, t("nudges.fields.layerOf", {layer: index}))));
    }
    layers = known;
    element.hidden = false;
    const isBias = place.input === BIAS;
    layer.value = place.layer;
    kind.value = isBias ? "bias" : "weight";
    pixel.hidden = isBias || place.layer !== 1;
    from.hidden = isBias || place.layer === 1;
    if (!isBias) [row, column, input].forEach((each, i) => each.write(partsOf(place.input)[i]));
    neuron.call(t(`nudges.fields.${isBias ? "ofNeuron" : "neuron"}`));
    neuron.write(place.neuron);
  }

  const element = el("fieldset", {class: "nudges-fields", "data-control": "controls", hidden: true},
    el("legend", {}, name), kind, pixel, from, neuron.element, layer);
  return {element, update};
}

function partsOf(input) {
  return [Math.floor(input / SIDE), input % SIDE, input];
}

/** What is written in it while one types is not overwritten, and in the end is brought within what there is. */
function field(name, onchange) {
  let typing = false;
  const input = el("input", {
    type: "number", min: 0, step: 1, inputmode: "numeric",
    oninput() {
      typing = true;
    },
    onchange() {
      typing = false;
      onchange();
    },
    onblur() {
      typing = false;
    },
  });
  const words = el("span", {}, t(`nudges.fields.${name}`));
  return {
    element: el("label", {class: "nudges-field"}, words, input),
    call: text => write(words, text),
    read: count => Math.min(count - 1, Math.max(0, Math.round(Number(input.value) || 0))),
    write(value) {
      if (!typing && input.value !== String(value)) input.value = value;
    },
  };
}
