/**
 * The weight that is chosen: what may be changed about it, and what can only be wished.
 */

import {el, write} from "../dom.js";
import {t} from "../texts.js";
import {neuronName} from "./names.js";
import {numberOf} from "./formulas.js";
import {written} from "./numbers.js";
import {passNow, weightNow} from "./now.js";
import {open} from "./opening.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function readingPanel() {
  const heading = el("h3", {});
  const rows = ["weight", "bias", "activation", "sum"].map(row);
  const element = el("section", {class: "example-reading", "aria-label": t("example.reading.title")}, heading,
    group("change", rows.slice(0, 2)), group("wish", rows.slice(2)));

  function update() {
    const pass = passNow();
    element.hidden = !pass;
    if (!pass) return;
    const {layer, input, neuron} = weightNow(pass);
    write(heading, t("example.reading.weight", {from: neuronName(pass, layer - 1, input),
      to: neuronName(pass, layer, neuron)}));
    const ids = idsOf({layer, input, neuron});
    rows.forEach(each => each.update(ids[each.name], pass));
  }

  return {element, update};
}

function group(name, rows) {
  return el("div", {class: `example-group is-${name}`}, el("h4", {}, t(`example.reading.${name}`)),
    rows.map(({element}) => element));
}

function row(name) {
  let id = "";
  const value = el("button", {type: "button", class: "example-number", onclick: () => open(id)});
  const why = el("span", {class: "example-why"}, t(`example.reading.${name}Why`));
  const element = el("p", {}, el("span", {class: "example-what"}, t(`example.reading.${name}Name`)), value, why);
  return {
    name, element,
    update(next, pass) {
      element.hidden = !next;
      if (!next) return;
      id = next;
      write(value, `${signOf(numberOf(pass, id))} ${written(numberOf(pass, id))}`);
    },
  };
}

function signOf(value) {
  return value > 0 ? "↑" : value < 0 ? "↓" : "·";
}

function idsOf({layer, input, neuron}) {
  return {
    weight: `w.${layer}.${input}.${neuron}`, bias: `b.${layer}.${neuron}`,
    activation: layer > 1 ? `q.${layer}.${input}.${neuron}` : "",
    sum: layer > 1 ? `u.${layer - 1}.${input}` : `u.${layer}.${neuron}`,
  };
}
