/**
 * What a training is told: the fields of a recipe, what their values mean, and how two recipes differ.
 *
 * @typedef {{data: string, layers: string, activation: string, cost: string, optimizer: string, learningRate: number,
 *   batch: number, epochs: number, seed: number, validation: number, patience: number, until: number}} Recipe
 */

import {countParameters, readLayers} from "./layers.js";

/** The fields, in the order in which one thinks of them. */
export const FIELDS = ["data", "layers", "activation", "cost", "optimizer", "learningRate", "batch", "epochs", "seed",
  "validation", "patience", "until"];

/** What else makes two runs differ; the form leaves it as is usual for the rest. */
const OTHERS = ["output", "initialization", "schedule", "l2"];

/**
 * Learning rates that have worked with plain steps, mini-batches of ten and narrow layers: by the cost, where hidden
 * neurons are sigmoids and where they are anything else.
 */
const PLAIN_RATES = {squares: {sigmoid: 0.75, other: 0.25}, "cross-entropy": {sigmoid: 0.5, other: 0.1}};

/** What it worked with. */
const PLAIN_BATCH = 10;
const NARROW = 100;

/** Larger mini-batches than this one allow no longer steps. */
const LARGE_BATCH = 100;

/** Adam works out by itself how long a step must be. */
const ADAM_RATE = 0.001;

/** Optimizers with the numbers that stand behind their names unless one says others. */
const FULL_NAMES = {momentum: [0.9], nesterov: [0.9], adam: [0.9, 0.999, 1e-8]};

/** How many examples there are to learn from where nobody has counted yet. */
const EXAMPLES = 60000;

/** What numbers make sense: whole or not, from and to. */
const NUMBERS = {
  learningRate: {above: 0, to: 1e6},
  batch: {from: 0, to: EXAMPLES, whole: true},
  epochs: {from: 1, to: 10000, whole: true},
  seed: {from: 0, to: Number.MAX_SAFE_INTEGER, whole: true},
  validation: {from: 0, to: EXAMPLES - 1},
  patience: {from: 0, to: 1000, whole: true},
  until: {from: 0, to: 1},
};

/**
 * What is wrong with a recipe, field by field; nothing where it can be trained.
 *
 * @param {Recipe} recipe
 * @param {object} limits of the studio
 * @returns {Object<string, {problem: string, values: object}>} by field; the problem as the end of a key of the texts
 */
export function problemsOf(recipe, limits) {
  const problems = {};
  const layers = readLayers(recipe.layers, limits);
  if (layers.problem) problems.layers = layers;
  for (const [field, bounds] of Object.entries(NUMBERS)) {
    if (!isWithin(recipe[field], bounds)) problems[field] = {problem: "number", values: bounds};
  }
  const watches = recipe.patience > 0 || recipe.until > 0;
  if (watches && !(recipe.validation > 0)) problems.validation = {problem: "nothingHeldOut", values: {}};
  return problems;
}

function isWithin(value, {above = -Infinity, from = -Infinity, to, whole = false}) {
  return Number.isFinite(value) && value > above && value >= from && value <= to && (!whole || Number.isInteger(value));
}

/**
 * What the value of a field comes to: the end of a key of the texts, and the numbers in it.
 *
 * @param {string} field
 * @param {Recipe} recipe
 * @param {{training: number, name: string, source: string}} [data] what is known of the examples
 * @returns {{key: string, values: Object<string, number|string>}}
 */
export function meaningOf(field, recipe, data) {
  const all = data?.training || EXAMPLES;
  const held = heldOut(recipe.validation, all);
  return (MEANINGS[field] ?? named)(recipe, {examples: all - held, held, field, source: data?.name === recipe.data ? data.source : ""});
}

const MEANINGS = {
  data: (recipe, {source}) => source && source !== recipe.data
    ? {key: source === "synthetic" ? "instead" : "other", values: {source}}
    : named(recipe, {field: "data"}),
  layers: ({layers}) => meaningOfLayers(layers),
  learningRate: recipe => {
    const usual = usualRate(recipe);
    return {key: sizeOfStep(recipe.learningRate / usual), values: {usual}};
  },
  batch: ({batch}, {examples}) => batch === 0 || batch >= examples
    ? {key: "full", values: {examples}}
    : {key: batch === 1 ? "one" : "some", values: {batch, steps: Math.ceil(examples / batch)}},
  epochs: ({epochs, batch}, {examples}) =>
    ({key: "some", values: {steps: epochs * Math.ceil(examples / (batch || examples)), pictures: epochs * examples}}),
  seed: ({seed}) => ({key: "some", values: {seed}}),
  validation: ({validation}, {examples, held}) => ({key: validation > 0 ? "some" : "none", values: {examples, held}}),
  patience: ({patience}) => ({key: patience > 0 ? "some" : "none", values: {patience}}),
  until: ({until}) => ({key: until > 0 ? "some" : "none", values: {percent: until * 100}}),
};

/** A choice from a list: its name without the numbers behind it, as in "momentum:0.9". */
function named(recipe, {field}) {
  return {key: String(recipe[field]).split(":")[0].replace(/-(.)/g, (_, letter) => letter.toUpperCase()), values: {}};
}

function meaningOfLayers(text) {
  const {sizes} = readLayers(text);
  if (!sizes) return {key: "unreadable", values: {}};
  const hidden = sizes.length - 2;
  return {key: ["none", "one"][hidden] ?? "some", values: {hidden, count: countParameters(sizes)}};
}

/** In words how long a step is, compared with what usually works. */
function sizeOfStep(ratio) {
  if (ratio < 0.02) return "tiny";
  if (ratio < 0.3) return "small";
  return ratio <= 4 ? "usual" : "large";
}

/**
 * The learning rate that usually works with a recipe. The more neurons a sigmoid layer has, all of which are half on,
 * the more a step changes the sums behind it; the smaller the mini-batch, the more its slope is a guess; and momentum
 * adds up to 1 / (1 − μ) steps.
 *
 * @param {Recipe} recipe
 * @returns {number} two digits of it
 */
export function usualRate({layers, activation, cost, optimizer, batch}) {
  const [name, ...numbers] = optimizer.split(":");
  if (name === "adam") return ADAM_RATE;
  const hidden = readLayers(layers).sizes?.slice(1, -1) ?? [];
  const isSigmoid = activation === "sigmoid" || hidden.length === 0;
  const plain = (PLAIN_RATES[cost] ?? PLAIN_RATES.squares)[isSigmoid ? "sigmoid" : "other"];
  const kept = name === "sgd" ? 0 : numbers[0] ?? FULL_NAMES[name]?.[0] ?? 0;
  return rounded(plain * (1 - kept) * narrowed(isSigmoid ? hidden : []) * sharpened(batch));
}

function narrowed(hidden) {
  return Math.min(1, NARROW / Math.max(1, ...hidden));
}

function sharpened(batch) {
  const size = batch > 0 ? Math.min(batch, LARGE_BATCH) : LARGE_BATCH;
  return Math.sqrt(size / PLAIN_BATCH);
}

function rounded(rate) {
  return Number(rate.toPrecision(2));
}

/**
 * A recipe with one thing changed. A learning rate that was the usual one stays the usual one, whatever else changes;
 * and where something is to stop the training by itself, a tenth of the examples is held out to watch.
 *
 * @param {Recipe} recipe
 * @param {string} field
 * @param {string|number} value
 * @returns {Recipe}
 */
export function changed(recipe, field, value) {
  const next = {...recipe, [field]: value};
  if (field !== "learningRate" && recipe.learningRate === usualRate(recipe)) next.learningRate = usualRate(next);
  if ((field === "patience" || field === "until") && value > 0 && !(recipe.validation > 0)) next.validation = 0.1;
  return next;
}

/** As the engine counts them: below one it is a part of all, else a number. */
function heldOut(validation, examples) {
  return validation < 1 ? Math.round(validation * examples) : Math.min(validation, examples - 1);
}

/**
 * The fields in which two recipes differ.
 *
 * @param {Recipe} one
 * @param {Recipe} other
 * @returns {string[]}
 */
export function differences(one, other) {
  return [...FIELDS, ...OTHERS].filter(field => differs(one, other, field));
}

/**
 * Whether nothing but the learning rate is new, so that the run at hand can go on with it.
 *
 * @param {Recipe} one
 * @param {Recipe} other
 * @returns {boolean}
 */
export function onlyRateDiffers(one, other) {
  const fields = FIELDS.filter(field => differs(one, other, field));
  return fields.length === 1 && fields[0] === "learningRate";
}

function differs(one, other, field) {
  const words = ({[field]: value = ""}) => (field === "optimizer" ? shortName(value) : String(value));
  return words(one) !== words(other);
}

/**
 * An optimizer's name without the numbers behind it, if these are the usual ones.
 *
 * @param {string} optimizer as in "adam:0.9:0.999:1.0E-8"
 * @returns {string} as in "adam"
 */
export function shortName(optimizer) {
  const [name, ...numbers] = optimizer.split(":");
  return numbers.map(Number).join() === (FULL_NAMES[name] ?? []).join() ? name : optimizer;
}
