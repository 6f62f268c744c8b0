/**
 * Where every number of an example comes from: each is made of other numbers in one way, and those of others again,
 * down to single products, pixels, and weights and biases. Pure.
 *
 * A number has a name: a letter for what it is, and places. Layers count from 1; layer 0 is the picture.
 *
 *   C, C.3          the cost; what output 3 adds to it
 *   y.3             what output 3 should be
 *   a.2.5, z.2.5    activation and weighted sum of neuron 5 of layer 2
 *   W.2.7.5, B.2.5  the weight in layer 2 from neuron 7 to neuron 5; a bias
 *   p.2.7.5         weight × activation
 *   u.2.5           the wish for an activation, −∂C/∂a
 *   q.3.5.1         what neuron 1 of layer 3 asks of neuron 5 before it
 *   s.2.5, d.2.5    slope σ′(z) and error δ
 *   w.2.7.5, b.2.5  the nudge to a weight, to a bias
 *   k, k.3          what softmax outputs wish on average; one output's share of it
 *   m.2.7.5, m.2.5  the nudge to a weight or a bias, averaged over training examples
 *   e.14            what training example 14 says of it; g.14 its error, h.14 its activation
 *   v, x, l.0, l.1  cosine and product of this example's gradient and the average's; their lengths
 *
 * @typedef {object} Part
 * @property {string} id
 * @property {number} value
 *
 * @typedef {object} Formula
 * @property {string} id
 * @property {string} letter
 * @property {number[]} places
 * @property {number} value
 * @property {string} way how it comes from its parts; nothing for a number that is simply there
 * @property {Part[]} parts
 * @property {number} zeros how many parts of a sum are 0 and left out
 */

import {meanWish, shareBelow, slope} from "./squash.js";
import {biasNudge, weightNudge} from "./pass.js";

/**
 * The number of a name.
 *
 * @param {import("./pass.js").Pass} pass
 * @param {string} id
 * @returns {Formula|null} nothing if this network and example have no such number
 */
export function formulaOf(pass, id) {
  const [letter, ...texts] = id.split(".");
  const places = texts.map(Number);
  if (!isThere(pass, letter, places)) return null;
  const [way, ids] = WAYS[letter](pass, ...places);
  const all = ids.map(part => ({id: part, value: numberOf(pass, part)}));
  const parts = SUMS.includes(way) ? all.filter(({value}) => value !== 0) : all;
  return {id, letter, places, value: VALUES[letter](pass, ...places), way, parts, zeros: all.length - parts.length};
}

/** Ways in which parts that are 0 do nothing. */
export const SUMS = ["sum", "mean"];

/**
 * Whether this network and example have a number of this name.
 *
 * @param {import("./pass.js").Pass} pass
 * @param {string} id
 * @returns {boolean}
 */
export function isNumber(pass, id) {
  const [letter, ...places] = id.split(".");
  return isThere(pass, letter, places.map(Number));
}

/**
 * @param {import("./pass.js").Pass} pass
 * @param {string} id of a number that is there
 * @returns {number}
 */
export function numberOf(pass, id) {
  const [letter, ...places] = id.split(".");
  return VALUES[letter](pass, ...places.map(Number));
}

/**
 * What comes out of the parts of a number in its way: the number.
 *
 * @param {Formula} formula
 * @returns {number}
 */
export function result({way, parts, zeros}) {
  return MADE[way](parts.map(({value}) => value), zeros);
}

const MADE = {
  sum: values => values.reduce((sum, value) => sum + value, 0),
  mean: (values, zeros) => MADE.sum(values) / (values.length + zeros),
  cosine: ([product, one, other]) => product / (one * other),
  product: ([one, other]) => one * other,
  negativeProduct: ([one, other]) => 0 - one * other,
  negative: ([value]) => 0 - value,
  difference: ([one, other]) => one - other,
  square: ([a, y]) => (a - y) ** 2,
  twiceDifference: ([y, a]) => 2 * (y - a),
  minusLog: ([a]) => -Math.log(a),
  minusLogRest: ([a]) => -Math.log(1 - a),
  inverse: ([a]) => 1 / a,
  minusInverseRest: ([a]) => -1 / (1 - a),
  share: ([own, ...others]) => 1 / [own, ...others].reduce((sum, z) => sum + Math.exp(z - own), 0),
  shareError: ([a, mean, wish]) => a * (mean - wish),
  sigmoid: ([z]) => 1 / (1 + Math.exp(-z)),
  tanh: ([z]) => Math.tanh(z),
  relu: ([z]) => Math.max(0, z),
  gelu: ([z]) => z * shareBelow(z),
  identity: ([z]) => z,
  slopeOfSigmoid: ([a]) => slope("sigmoid", a),
  slopeOfTanh: ([a]) => slope("tanh", a),
  slopeOfRelu: ([a]) => slope("relu", a),
  slopeOfGelu: ([z]) => slope("gelu", z * shareBelow(z), z),
  slopeOfIdentity: ([a]) => slope("identity", a),
};

const VALUES = {
  C: (pass, j) => j === undefined ? pass.cost : pass.terms[j],
  y: ({targets}, j) => targets[j],
  a: ({a}, l, j) => a[l][j],
  z: ({z}, l, j) => z[l][j],
  W: ({parameters, layers}, l, i, j) => parameters[layers[l - 1].weights + i * layers[l - 1].neurons + j],
  B: ({parameters, layers}, l, j) => parameters[layers[l - 1].biases + j],
  p: (pass, l, i, j) => VALUES.W(pass, l, i, j) * pass.a[l - 1][i],
  u: ({wishes}, l, j) => wishes[l][j],
  q: (pass, l, i, j) => 0 - VALUES.W(pass, l, i, j) * pass.errors[l][j],
  s: ({layers, a, z}, l, j) => slope(layers[l - 1].activation, a[l][j], z[l][j]),
  d: ({errors}, l, j) => errors[l][j],
  w: weightNudge,
  b: biasNudge,
  m: ({voices}) => voices.mean,
  e: (pass, k) => pass.voices.isBias ? 0 - VALUES.g(pass, k) : 0 - VALUES.g(pass, k) * VALUES.h(pass, k),
  g: ({voices}, k) => voices.errors[k],
  h: ({voices}, k) => voices.activations[k],
  v: ({average}) => average.cosine,
  x: ({average}) => average.product,
  l: ({average}, i) => i ? average.length : average.own,
  k: ({a, wishes}, j) => j === undefined ? meanWish(a.at(-1), wishes.at(-1)) : a.at(-1)[j] * wishes.at(-1)[j],
};

const THERE = ["", []];

/** How each kind of number comes about, and from what. */
const WAYS = {
  C: (pass, j) => j === undefined ? ["sum", outputs(pass).map(k => `C.${k}`)] : costWay(pass, j),
  y: () => THERE,
  a: activationWay,
  z: ({layers}, l, j) => ["sum", [...upTo(layers[l - 1].inputs).map(i => `p.${l}.${i}.${j}`), `B.${l}.${j}`]],
  W: () => THERE,
  B: () => THERE,
  p: (_, l, i, j) => ["product", [`W.${l}.${i}.${j}`, `a.${l - 1}.${i}`]],
  u: wishWay,
  q: (_, l, i, j) => ["negativeProduct", [`W.${l}.${i}.${j}`, `d.${l}.${j}`]],
  s: slopeWay,
  d: errorWay,
  w: (_, l, i, j) => ["negativeProduct", [`d.${l}.${j}`, `a.${l - 1}.${i}`]],
  b: (_, l, j) => ["negative", [`d.${l}.${j}`]],
  m: ({voices}) => ["mean", upTo(voices.errors.length).map(k => `e.${k}`)],
  e: ({voices}, k) => voices.isBias ? ["negative", [`g.${k}`]] : ["negativeProduct", [`g.${k}`, `h.${k}`]],
  g: () => THERE,
  h: () => THERE,
  v: () => ["cosine", ["x", "l.0", "l.1"]],
  x: () => THERE,
  l: () => THERE,
  k: (pass, j) => j === undefined
    ? ["sum", outputs(pass).map(k => `k.${k}`)]
    : ["product", [`a.${pass.layers.length}.${j}`, `u.${pass.layers.length}.${j}`]],
};

function costWay({costName, layers, targets}, j) {
  const output = `a.${layers.length}.${j}`;
  if (costName === "squares") return ["square", [output, `y.${j}`]];
  if (targets[j]) return ["minusLog", [output]];
  return layers.at(-1).activation === "softmax" ? ["sum", []] : ["minusLogRest", [output]];
}

function activationWay({layers}, l, j) {
  if (l === 0) return THERE;
  const {activation, neurons} = layers[l - 1];
  if (activation !== "softmax") return [activation, [`z.${l}.${j}`]];
  const others = upTo(neurons).filter(k => k !== j);
  return ["share", [j, ...others].map(k => `z.${l}.${k}`)];
}

function slopeWay({layers}, l, j) {
  const {activation} = layers[l - 1];
  return [`slopeOf${capital(activation)}`, [`${activation === "gelu" ? "z" : "a"}.${l}.${j}`]];
}

function wishWay({costName, layers, targets}, l, j) {
  if (l < layers.length) return ["sum", upTo(layers[l].neurons).map(k => `q.${l + 1}.${j}.${k}`)];
  const output = `a.${l}.${j}`;
  if (costName === "squares") return ["twiceDifference", [`y.${j}`, output]];
  if (targets[j]) return ["inverse", [output]];
  return layers.at(-1).activation === "softmax" ? ["sum", []] : ["minusInverseRest", [output]];
}

function errorWay({costName, layers}, l, j) {
  const isOutput = l === layers.length;
  if (isOutput && costName !== "squares") return ["difference", [`a.${l}.${j}`, `y.${j}`]];
  if (layers[l - 1].activation === "softmax") return ["shareError", [`a.${l}.${j}`, "k", `u.${l}.${j}`]];
  return ["negativeProduct", [`u.${l}.${j}`, `s.${l}.${j}`]];
}

/** What the places of each kind of number are. */
const NEURON = (pass, places) => places.length === 2 && isNeuron(pass, places, 1);
const WEIGHT = (pass, [l, i, j, more]) =>
  more === undefined && isNeuron(pass, [l, j], 1) && isNeuron(pass, [l - 1, i], 0);
const OUTPUT = (pass, places) => places.length === 1 && isNeuron(pass, [pass.layers.length, places[0]], 1);

const EXAMPLE = ({voices}, places) => places.length === 1 && places[0] >= 0 && places[0] < voices?.errors.length;
const AVERAGE = ({average}, places) => Boolean(average) && places.length === 0;

const PLACES = {
  m: ({voices}, places) => voices?.of === places.join("."),
  e: EXAMPLE, g: EXAMPLE, h: EXAMPLE,
  v: AVERAGE, x: AVERAGE,
  l: ({average}, [i, more]) => Boolean(average) && (i === 0 || i === 1) && more === undefined,
  C: (pass, places) => places.length === 0 || OUTPUT(pass, places),
  y: OUTPUT,
  a: (pass, places) => places.length === 2 && isNeuron(pass, places, 0),
  z: NEURON, B: NEURON, u: NEURON, d: NEURON, b: NEURON,
  s: (pass, places) => NEURON(pass, places) && pass.layers[places[0] - 1].activation !== "softmax",
  W: WEIGHT, p: WEIGHT, w: WEIGHT,
  q: WEIGHT,
  k: (pass, places) => places.length === 0 || OUTPUT(pass, places),
};

function isThere(pass, letter, places) {
  return Object.hasOwn(PLACES, letter) && places.every(Number.isInteger) && PLACES[letter](pass, places);
}

function isNeuron({a}, [layer, neuron], first) {
  return layer >= first && neuron >= 0 && neuron < a[layer]?.length;
}

const upTo = count => Array.from({length: count}, (_, i) => i);
const outputs = ({layers}) => upTo(layers.at(-1).neurons);
const capital = word => word[0].toUpperCase() + word.slice(1);
