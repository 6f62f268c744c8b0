/**
 * The numbers in the lesson texts that follow what one sees: pure functions from the store to them.
 *
 * A text says {accuracy}; LIVE.accuracy computes it from what is seen, and the panel writes it anew when it has
 * changed. What is not known, such as the cost of a picture without a label, is undefined.
 */

import {biasChosen, weightChosen} from "./seen.js";
import * as dream from "../dream/lesson.js";
import * as example from "../example/lesson.js";
import * as memory from "../memory/lesson.js";
import * as hall from "../hall/lesson.js";
import * as stress from "../stress/lesson.js";
import * as wall from "../wall/lesson.js";

/** How a number is written: digits after the point, null for three that matter, and its unit. The others are whole. */
const WRITTEN = {
  accuracy: [2, "%"],
  accuracyAtStart: [2, "%"],
  activation: [3],
  advantage: [null],
  bias: [3],
  brightest: [3],
  cost: [3],
  largestNudge: [null],
  nudge: [null],
  outputSum: [3],
  predicted: [null],
  real: [null],
  sum: [3],
  testCost: [4],
  testCostAtStart: [4],
  topShare: [1, "%"],
  trainCost: [4],
  weight: [3],
  explained: [2, "%"],
  networkAway: [2],
  networkCost: [4],
  costBelow: [4],
  weighted: [3],
  ...example.WRITTEN,
  ...memory.WRITTEN,
  ...dream.WRITTEN,
  ...hall.WRITTEN,
  ...stress.WRITTEN,
  ...wall.WRITTEN,
  ballX: [2],
  ballY: [2],
  ballCost: [2],
  ballSlope: [3],
  ballSlopeX: [3],
  ballSlopeY: [3],
  ballGradient: [3],
  ballRate: [2],
  ballMove: [3],
  ballEndCost: [2],
  ballStartCost: [2],
  deepest: [2],
  cutCost: [4],
  cutRate: [2],
  cutPredicted: [4],
  cutReal: [4],
  cutShare: [0, "%"],
  apartPixels: [1, "%"],
  apartHidden: [1, "%"],
  apartOutputs: [1, "%"],
  shadowPixels: [1, "%"],
  toyRight: [1, "%"],
};

/** From what is seen to a number: of the network, the digits, the training, the neuron chosen, the picture. */
export const LIVE = {
  parameters: ({run}) => run?.parameters,
  hidden: ({sizes}) => sizes[1],

  training: ({data}) => data?.training,
  test: ({data}) => data?.test,
  neverLit: ({lit}) => count(lit, pictures => pictures === 0),

  batch: ({run, data}) => run?.recipe.batch || data?.training,
  stepsPerEpoch: ({run}) => run?.stepsPerEpoch || undefined,
  step: ({moment}) => moment?.step,
  epoch: ({moment}) => moment?.epoch,
  trainCost: ({trained}) => trained?.[1],
  testCost: ({tested}) => tested?.[1],
  testCostAtStart: ({testCurve: [first]}) => first?.[0] === 0 ? first[1] : undefined,
  accuracy: ({tested}) => tested && 100 * tested[2],
  accuracyAtStart: ({testCurve: [first]}) => first?.[0] === 0 ? 100 * first[2] : undefined,
  right: ({tested, data}) => tested && Math.round(tested[2] * data?.test),
  wrong: view => view.data?.test - LIVE.right(view),

  layer: ({neuron}) => neuron?.layer,
  neuron: ({neuron}) => neuron?.index,
  inputs: ({neuron, sizes}) => neuron && sizes[neuron.layer - 1],
  activation: ({neuron, activations}) => neuron && activations?.[neuron.layer][neuron.index],
  sum: ({neuron, sums}) => neuron && sums?.[neuron.layer][neuron.index],
  bias: biasChosen,
  weighted: view => LIVE.sum(view) - LIVE.bias(view),
  weight: weightChosen,

  averaged: ({nudged}) => nudged?.examples,
  largestNudge: ({nudged}) => nudged?.largest,
  untouched: ({nudged}) => nudged?.zeros,
  onePercent: ({nudged}) => nudged?.onePercent,
  topShare: ({nudged}) => nudged && 100 * nudged.topShare,
  nudge: ({nudged}) => nudged?.nudge,
  advantage: ({nudged}) => nudged?.advantage,
  predicted: ({nudged}) => nudged?.predicted,
  real: ({nudged}) => nudged?.real,

  lit: ({activations}) => count(activations?.[0], pixel => pixel > 0),
  saturated: ({activations}) => count(activations?.[1], a => a < 0.01 || a > 0.99),
  choice: ({choice}) => choice,
  label: ({label}) => label,
  brightest: ({choice, activations}) => activations?.at(-1)[choice],
  outputSum: ({activations}) => activations?.at(-1).reduce((sum, a) => sum + a, 0),
  cost: ({activations, label}) => costOf(activations?.at(-1), label),

  ...example.LIVE,
  ...memory.LIVE,
  ...dream.LIVE,
  ...hall.LIVE,
  ...stress.LIVE,
  ...wall.LIVE,
  ballX: ({ball}) => ball?.at[0],
  ballY: ({ball}) => ball?.at[1],
  ballCost: ({ball}) => ball?.cost,
  ballSlope: ({ball}) => ball?.gradient[0],
  ballSlopeX: ({ball}) => ball?.gradient[0],
  ballSlopeY: ({ball}) => ball?.gradient[1],
  ballGradient: ({ball}) => ball && Math.hypot(...ball.gradient),
  ballRate: ({ball}) => ball?.rate,
  ballMove: ({ball, ballNext}) => ball && ballNext.at[0] - ball.at[0],
  ballStep: ({ball}) => ball?.step,
  ballStartCost: ({ballStart}) => ballStart?.cost,
  ballEndCost: ({ballEnd}) => ballEnd?.cost,
  ballSteps: ({ballEnd}) => ballEnd?.step,
  valleyCount: ({valleys}) => valleys?.length,
  deepest: ({valleys}) => valleys && Math.min(...valleys.map(valley => valley.at(-1))),
  cutCost: ({cut}) => cut?.before,
  cutRate: ({cut}) => cut?.rate,
  cutExamples: ({cut}) => cut?.examples,
  cutPredicted: ({cut}) => cut?.predicted,
  cutReal: ({cut}) => cut && cut.after - cut.before,
  cutShare: ({cut}) => cut && 100 * (cut.after - cut.before) / cut.predicted,
  points: ({survey}) => survey && survey.grid ** 2,
  pictures: ({survey}) => survey?.examples.training ?? survey?.examples.test,
  explained: ({survey}) => survey && 100 * survey.explained,
  networkAway: ({marble}) => marble?.distance,
  networkCost: ({weigh}) => weigh?.costs.training ?? weigh?.costs.test,
  apartPixels: ({space}) => space && 100 * space.layers[0].nearest,
  apartHidden: ({space}) => space && 100 * space.layers[1].nearest,
  apartOutputs: ({space}) => space && 100 * space.layers.at(-1).nearest,
  shadowPixels: ({space}) => space && 100 * space.layers[0].explained,
  toyRight: ({toy}) => toy && 100 * toy.right,
  costBelow: ({weigh}) => weigh?.below.training ?? weigh?.below.test,
};

/**
 * The cost of one example: the sum over the outputs of (a − y)².
 *
 * @param {ArrayLike<number>} [outputs]
 * @param {number} [label]
 * @returns {number|undefined}
 */
export function costOf(outputs, label) {
  return outputs && label !== undefined
    ? squares(outputs, label).reduce((sum, square) => sum + square, 0)
    : undefined;
}

/**
 * (a − y)² of each output, where y is 1 for the label and 0 for all others.
 *
 * @param {ArrayLike<number>} outputs
 * @param {number} label
 * @returns {number[]}
 */
export function squares(outputs, label) {
  return Array.from(outputs, (a, digit) => (a - (digit === label ? 1 : 0)) ** 2);
}

/**
 * The numbers of these names, each undefined as long as it is not known.
 *
 * @param {Iterable<string>} names
 * @param {import("./seen.js").Seen} view
 * @returns {Map<string, number|undefined>}
 */
export function live(names, view) {
  return new Map(Array.from(names, name => [name, known(LIVE[name](view))]));
}

/**
 * A number as it is written in a text; a question mark as long as it is not known.
 *
 * @param {string} name
 * @param {number|undefined} value
 * @param {(value: number, digits: number) => string} number writes a number as the language does
 * @returns {string}
 */
export function written(name, value, number) {
  if (value === undefined) return "?";
  const [digits = 0, unit] = WRITTEN[name] ?? [];
  const shown = digits !== null && Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value; // what rounds to 0 has no sign
  return unit ? `${number(shown, digits)}\u00a0${unit}` : number(shown, digits);
}

function known(value) {
  return Number.isFinite(value) ? value : undefined;
}

function count(array, holds) {
  return array?.reduce((sum, value) => holds(value) ? sum + 1 : sum, 0);
}
