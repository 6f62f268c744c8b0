/**
 * What one sees at this moment, put together from the store: the run, its network, the picture and what each layer
 * makes of it. Pure. Whatever is not known yet is undefined.
 */

import {fateOf, stopAt, surfaceIn, walkIn} from "../descent/model.js";
import {bias, shape, weight} from "../network.js";
import {verdict} from "../memory/model.js";
import {dreamSeen} from "../dream/lesson.js";
import {smoothIn} from "../wall/lesson.js";
import {nudged} from "./nudged.js";

const VIDEO = {sizes: [784, 16, 16, 10]};

/**
 * @typedef {object} Seen
 * @property {{name: string, training: number, test: number}} [data] the digits
 * @property {Uint32Array} [lit] in how many training pictures each pixel is lit
 * @property {object} [run]
 * @property {object} [moment]
 * @property {number[]} sizes neurons of each layer, the picture first
 * @property {import("../network.js").Layer[]} layers layer 1 first
 * @property {{layer: number, index: number}} [neuron] the one chosen
 * @property {{layer: number, input: number, index: number}} [weight] the one chosen
 * @property {Float32Array[]} [activations] of each layer, the picture first
 * @property {Float32Array[]} [sums] of each layer; there are none for the picture
 * @property {number} [choice]
 * @property {number} [label]
 * @property {Float32Array} [initial] the network with which the run began
 * @property {{value: number, mean: number, most: number}[]} [smooth] how smooth its maps are, and shuffles of them
 * @property {{accuracy: number}} [twin] the network without hidden layers
 * @property {import("./nudged.js").Nudged} [nudged] what the nudges in view say
 * @property {object} [costs] what every example costs
 * @property {object} [averages] of the nudges, over more and more examples
 * @property {number[][]} testCurve
 * @property {number[]} [tested] the last test up to this step: its step, cost and accuracy
 * @property {object} [survey] of the landscape
 * @property {object} [space] where the digits are in each layer
 * @property {object} [toy] the small network in view
 * @property {object} [marble] where the network is on it
 * @property {object} [weigh] what the network costs, and what lies below it
 * @property {object} [hall] what it says to every test picture
 * @property {Object<string, object>} [stressCurves] how many test pictures it recognises when something is done to them
 * @property {Object<string, object>} [nonsenses] what it says to pictures that show nothing
 * @property {number[]} [trained] the last cost of training up to this step: its step and cost
 * @property {import("../descent/model.js").Stop} [ballStart] where the ball begins that is alone
 * @property {import("../descent/model.js").Stop} [ball] where the ball of the playground is, if there is but one
 * @property {import("../descent/model.js").Stop} [ballNext] where the next step leads it
 * @property {import("../descent/model.js").Stop} [ballEnd] where its way ends
 * @property {{kind: string, since: number, valley: number}} [ballFate]
 * @property {number[][]} [valleys] of the ground it is on: where each is, and its cost
 * @property {object} [cut] the real cost along the way down
 * @property {object} [memory] what the two copies come to, as in memory/model.js, and the order they were given
 * @property {object} [dream] what the network has drawn, at the step in view
 * @property {object} [yardstick] how far real digits are from each other
 * @property {object} [misled] the smallest change to another digit
 */

/**
 * @param {object} data as in store.data
 * @param {object} state as in store.state
 * @returns {Seen}
 */
export function seen(data, state) {
  const {moment} = data;
  const run = runInView(data, state);
  const layers = shape(run ?? VIDEO);
  const curves = data.curves?.get(run?.id) ?? {train: [], test: []};
  return {
    data: data.welcome?.data,
    lit: data.lit ?? undefined,
    run,
    moment,
    sizes: [layers[0].inputs, ...layers.map(layer => layer.neurons)],
    layers,
    neuron: neuronAt(state.neuron, layers),
    weight: weightAt(state.weight, layers),
    ...answerTo(data, layers),
    initial: data.initial ?? undefined,
    smooth: smoothIn(ofNow(data.smoothness, moment)),
    twin: data.twin?.data === run?.recipe.data ? data.twin : undefined,
    nudged: nudged(data, state, layers),
    costs: ofNow(data.costs, moment),
    averages: ofNow(data.averages, moment),
    testCurve: curves.test,
    tested: lastUpTo(curves.test, moment?.step),
    trained: lastUpTo(curves.train, moment?.step),
    ...playground(data, state),
    ...surveyed(data, run),
    memory: data.contest ? {...verdict(data.contest.rows), order: data.contest.order} : undefined,
    ...dreamSeen(data, state),
    hall: ofRun(data.hall, run),
    stressCurves: allOfRun(data.stressCurves, run),
    nonsenses: allOfRun(data.nonsenses, run),
    space: ofNow(data.space, moment),
    toy: data.toy ?? undefined,
  };
}

/** What was said of this run, be it at an earlier step. */
function ofRun(message, run) {
  return message && message.run === run?.id ? message : undefined;
}

function allOfRun(messages, run) {
  return messages && Object.fromEntries(Object.entries(messages).filter(([, message]) => message.run === run?.id));
}

/** What the server has said of this very network, and of no other. */
function ofNow(message, moment) {
  return message && message.run === moment?.run && message.step === moment.step ? message : undefined;
}

/** What rolls in the playground: the ball that is alone, the ground it rolls on, and the cut through the real cost. */
function playground(data, state) {
  const walk = walkIn(data, state);
  const alone = walk?.lengths.length === 1 ? walk : undefined;
  return {
    ballStart: alone && stopAt(alone, 0, 0),
    ball: alone && stopAt(alone, 0, state.leg),
    ballNext: alone && stopAt(alone, 0, state.leg + 1),
    ballEnd: alone && stopAt(alone, 0, alone.steps),
    ballFate: alone && fateOf(alone, 0),
    valleys: surfaceIn(data, state)?.bottoms,
    cut: ofNow(data.cut, data.moment),
  };
}

/** The survey of this run and no other, and the ball on it. */
function surveyed({survey, ball, weigh}, run) {
  if (!survey || survey.run !== run?.id) return {};
  const onIt = message => message?.id === survey.id ? message : undefined;
  return {survey, marble: onIt(ball), weigh: onIt(weigh)};
}

/**
 * The bias of the neuron chosen.
 *
 * @param {Seen} view
 * @returns {number|undefined}
 */
export function biasChosen({moment, layers, neuron}) {
  return neuron && moment?.parameters && bias(moment.parameters, layers[neuron.layer - 1], neuron.index);
}

/**
 * The weight chosen.
 *
 * @param {Seen} view
 * @returns {number|undefined}
 */
export function weightChosen({moment, layers, weight: chosen}) {
  return chosen && moment?.parameters
    && weight(moment.parameters, layers[chosen.layer - 1], chosen.input, chosen.index);
}

function runInView({runs, current, moment}, state) {
  const id = moment?.run ?? (state.run || current);
  return runs?.find(run => run.id === id);
}

/** What the layers make of the picture, and what it shows; nothing without a picture. */
function answerTo({moment, answer}, layers) {
  const source = newest(moment, answer);
  if (!fits(source, layers)) return {};
  const activations = cut(source.activations, layers);
  return {
    activations,
    sums: [undefined, ...layers.map(layer => source.sums.subarray(layer.sums, layer.sums + layer.neurons))],
    choice: brightest(activations.at(-1)),
    label: answer?.label >= 0 ? answer.label : undefined,
  };
}

/** An answer is newer than a moment that came with another picture. */
function newest(moment, answer) {
  return answer && answer.id !== moment?.input ? answer : moment;
}

/** While another network comes into view, the last answer is still that of the one before. */
function fits(source, layers) {
  const last = layers.at(-1);
  return source?.activations?.length === last.after + last.neurons;
}

function cut(values, layers) {
  return [values.subarray(0, layers[0].inputs),
    ...layers.map(layer => values.subarray(layer.after, layer.after + layer.neurons))];
}

function brightest(outputs) {
  return outputs.indexOf(Math.max(...outputs));
}

/** "1.3" is neuron 3 of layer 1, if the network has one. */
function neuronAt(text, layers) {
  const [layer, index] = numbers(text);
  return index < layers[layer - 1]?.neurons ? {layer, index} : undefined;
}

/** "1.406.3" is the weight in layer 1 from input 406 to neuron 3. */
function weightAt(text, layers) {
  const [layer, input, index] = numbers(text);
  const {inputs, neurons} = layers[layer - 1] ?? {};
  return input < inputs && index < neurons ? {layer, input, index} : undefined;
}

function numbers(text) {
  return text ? text.split(".").map(Number) : [];
}

function lastUpTo(points, step = Infinity) {
  return points.findLast(([at]) => at <= step);
}
