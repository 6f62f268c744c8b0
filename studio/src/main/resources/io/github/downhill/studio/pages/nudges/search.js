/**
 * Searching in all sentences without writing them: a sentence is put together from few parts, so it is enough to know
 * in which of the parts a term occurs.
 */

import {t} from "../texts.js";
import {BIAS} from "./place.js";
import {ADVICE, adviceOf, advised, source, target} from "./words.js";

/** A pair in brackets or a number. */
const FIGURE = /\(\s*\d+\s*,\s*\d+\s*\)|\d+/;

/** As many as the bits of a number. */
const TERMS_MOST = 30;

/**
 * The terms that a sentence must have, all of them.
 *
 * @param {string} query as in "neuron 3 of layer 1" or "pixel (12, 9), increase"
 * @returns {string[]}
 */
export function termsOf(query) {
  return (query.match(term()) ?? []).slice(0, TERMS_MOST).map(plain);
}

/** A figure belongs to the word before it, and that to its preposition; all other words stand by themselves. */
function term() {
  const before = t("nudges.find.prepositions").replaceAll(" ", "|");
  return new RegExp(`(?:(?:\\b(?:${before}) +)?\\p{L}+ +)?(?:${FIGURE.source})|\\p{L}+`, "giu");
}

/**
 * The numbers whose sentences have all the terms.
 *
 * @param {import("./model.js").Model} model
 * @param {ArrayLike<number>} order of their indices
 * @param {string[]} terms
 * @returns {Uint32Array} in the same order
 */
export function found({layers, gradient, largest}, order, terms) {
  const advice = holding(ADVICE.map((_, i) => advised(i)), terms);
  const parts = layers.map(layer => partsOf(layer, terms));
  const all = 2 ** terms.length - 1;
  const matches = index => {
    const {layer, inputs, to, bias, ofBias} = parts.find(each => index < each.end);
    const at = index - layer.weights;
    const known = index < layer.biases
      ? inputs[Math.floor(at / layer.neurons)] | to[at % layer.neurons]
      : bias | ofBias[index - layer.biases];
    return (known | advice[adviceOf(0 - gradient[index], largest)]) === all;
  };
  return Uint32Array.from(order).filter(matches);
}

function partsOf(layer, terms) {
  const each = (count, write) => holding(Array.from({length: count}, (_, i) => write(i)), terms);
  const {index, inputs, neurons} = layer;
  return {
    layer, end: layer.biases + neurons,
    inputs: each(inputs, input => source(index, input)),
    bias: each(1, () => source(index, BIAS))[0],
    to: each(neurons, neuron => target({layer: index, input: 0, neuron})),
    ofBias: each(neurons, neuron => target({layer: index, input: BIAS, neuron})),
  };
}

/** For each text, as the bits of a number, which terms it has. */
function holding(texts, terms) {
  const patterns = terms.map(term => ` ${term}`);
  return texts.map(text => {
    const words = ` ${plain(text)} `;
    return patterns.reduce((bits, term, i) => words.includes(ending(term)) ? bits | 1 << i : bits, 0);
  });
}

/** A number must end where the number in the text ends; a word may be the beginning of a longer one. */
function ending(term) {
  return /\d$/.test(term) ? `${term} ` : term;
}

/** Without capitals and signs; a pair is written as one word. */
function plain(text) {
  return text.toLowerCase()
    .replace(/\(\s*(\d+)\s*,\s*(\d+)\s*\)/g, "($1,$2)")
    .replace(/[.:;!?]|,(?!\d)/g, " ").replace(/\s+/g, " ").trim();
}
