/**
 * The numbers of an example in words.
 */

import {number, t} from "../texts.js";
import {numberOf} from "./formulas.js";
import {written} from "./numbers.js";

const SIDE = 28;

/** Numbers of a neuron, and those of a connection. */
const OF_NEURON = "azBusdb";
const OF_CONNECTION = "Wpqw";

/** Numbers of other examples. */
const OF_OTHERS = "egh";

/**
 * What a number is.
 *
 * @param {string} id
 * @param {import("./pass.js").Pass} pass
 * @returns {string}
 */
export function nameOf(id, pass) {
  const [letter, ...texts] = id.split(".");
  const places = texts.map(Number);
  const last = pass.layers.length;
  if (OF_NEURON.includes(letter)) return t(`example.name.${letter}`, {neuron: neuronName(pass, ...places)});
  if (OF_CONNECTION.includes(letter)) {
    const [l, i, j] = places;
    return t(`example.name.${letter}`, {from: neuronName(pass, l - 1, i), to: neuronName(pass, l, j)});
  }
  if (letter === "m") return t(`example.name.${places.length === 2 ? "mBias" : "m"}`, {
    from: neuronName(pass, places[0] - 1, places[1]), to: neuronName(pass, places[0], places.at(-1))});
  if (OF_OTHERS.includes(letter)) return ofOther(letter, places[0], pass);
  if (letter === "l") return t(`example.name.l${places[0]}`);
  if (places.length === 0) return t(`example.name.${letter}`);
  return t(`example.name.${letter}Of`, {neuron: neuronName(pass, last, places[0])});
}

/**
 * What a term of a sum is, where the sum says the rest.
 *
 * @param {string} id
 * @param {import("./pass.js").Pass} pass
 * @returns {string}
 */
export function shortName(id, pass) {
  const [letter, ...texts] = id.split(".");
  const [l, i, j] = texts.map(Number);
  switch (letter) {
    case "p": return neuronName(pass, l - 1, i);
    case "q": return neuronName(pass, l, j);
    case "e": return t("example.training", {image: number(l, 0)});
    case "B": return t("example.bias");
    default: return neuronName(pass, pass.layers.length, l);
  }
}

/**
 * What a number is and how large.
 *
 * @param {string} id
 * @param {import("./pass.js").Pass} pass
 * @returns {string}
 */
export function saying(id, pass) {
  return t("example.saying", {name: nameOf(id, pass), value: written(numberOf(pass, id))});
}

function ofOther(letter, k, pass) {
  const [layer, ...rest] = pass.voices.of.split(".").map(Number);
  const neuron = letter === "h" && rest.length > 1 ? neuronName(pass, layer - 1, rest[0])
    : neuronName(pass, layer, rest.at(-1));
  return t(`example.name.${letter}`, {image: number(k, 0), neuron});
}

/**
 * @param {import("./pass.js").Pass} pass
 * @param {number} layer
 * @param {number} neuron
 * @returns {string}
 */
export function neuronName({layers}, layer, neuron) {
  if (layer === 0) return t("example.pixel", {row: Math.floor(neuron / SIDE), column: neuron % SIDE});
  return layer === layers.length ? t("example.output", {neuron}) : t("example.neuron", {layer, neuron});
}
