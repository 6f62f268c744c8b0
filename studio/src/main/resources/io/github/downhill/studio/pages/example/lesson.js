/**
 * The numbers that the lesson on backpropagation takes from the example on screen. Pure.
 */

import {cheaper} from "./histogram.js";
import {strongest} from "./now.js";
import {passOf} from "./pass.js";
import {slope} from "./squash.js";

/** How they are written: digits after the point, and their unit. */
export const WRITTEN = {
  exampleCost: [3], labelOutput: [3], labelWish: [3], worstOutput: [3], worstWish: [3], asked: [4], slope: [4],
  error: [5], dearer: [1, "%"], cosineAll: [2],
};

/** From what is seen to a number. */
export const LIVE = {
  exampleCost: view => passIn(view)?.cost,
  labelOutput: view => passIn(view)?.a.at(-1)[view.label],
  labelWish: view => passIn(view)?.wishes.at(-1)[view.label],
  worst: view => worstIn(passIn(view)),
  worstOutput: view => passIn(view)?.a.at(-1)[LIVE.worst(view)],
  worstWish: view => passIn(view)?.wishes.at(-1)[LIVE.worst(view)],
  asked: view => ofNeuron(view, (pass, {layer, index}) => pass.wishes[layer][index]),
  askedMore: view => ofNeuron(view, (pass, place) => askings(pass, place, wish => wish > 0)),
  askedLess: view => ofNeuron(view, (pass, place) => askings(pass, place, wish => wish < 0)),
  slope: view => ofNeuron(view, (pass, {layer, index}) =>
    slope(pass.layers[layer - 1].activation, pass.a[layer][index], pass.z[layer][index])),
  error: view => ofNeuron(view, (pass, {layer, index}) => pass.errors[layer][index]),
  unmoved: view => passIn(view)?.a[0].reduce((count, pixel) => pixel === 0 ? count + view.layers[0].neurons : count, 0),
  dearer: ({costs, ...view}) => costs?.set === "test" && passIn(view)
    && 100 * cheaper(costs.costs, passIn(view).cost) / costs.costs.length,
  cosineAll: ({averages}) => averages?.rows.find(({all}) => all)?.cosine,
};

let known = {};

function passIn({run, moment, activations, label}) {
  if (!run || !moment?.parameters || !activations || label === undefined) return undefined;
  const {parameters} = moment;
  if (known.parameters !== parameters || known.pixels?.buffer !== activations[0].buffer || known.label !== label) {
    known = {parameters, pixels: activations[0], label, pass: passOf(run, parameters, activations[0], label)};
  }
  return known.pass;
}

/** The output whose wish is largest among those that should be dark. */
function worstIn(pass) {
  return pass && strongest(pass.wishes.at(-1).map((wish, j) => j === pass.label ? 0 : wish));
}

/** By how many neurons of the next layer one is asked so; an output is asked by none. */
function askings({layers, parameters, errors}, {layer, index}, holds) {
  const next = layers[layer];
  if (!next) return undefined;
  const from = next.weights + index * next.neurons;
  return errors[layer + 1].reduce((count, error, j) => holds(-parameters[from + j] * error) ? count + 1 : count, 0);
}

function ofNeuron(view, of) {
  const pass = passIn(view);
  return pass && view.neuron?.layer > 0 ? of(pass, view.neuron) : undefined;
}
