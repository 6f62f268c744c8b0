/**
 * What of the state stands in the address of the page, so that a link opens exactly what one saw.
 *
 * Every key has a rule that turns a text into its value. What a rule does not know is as if it were not there: an
 * address comes from anywhere.
 *
 * @typedef {{initial: string|number, read: (text: string) => (string|number|undefined)}} Rule
 */

const NEURON = /^(\d{1,2}\.\d{1,5})?$/;
const WEIGHT = /^(\d{1,2}\.\d{1,5}\.\d{1,5})?$/;
const IMAGE = /^(drawing|file|(test|training):\d{1,6})$/;
const RUN = /^[\w-]{0,40}$/;
const NUMBER = /^(\d{1,2}(\.\d{1,5}){1,2})?$/;
const WORDS = /^[\p{L}\p{N} (),.:×−-]{0,80}$/u;
const FORMULAS = /^[A-Za-z][\d.]{0,17}(-[A-Za-z][\d.]{0,17}){0,30}$|^$/;

/** What a learner types is shown as it is, and so it stands here even if it is no formula yet. */
const FORMULA = /^[^\p{Cc}]{0,200}$/u;

/** Two characters a height. */
const HEIGHTS = /^([\da-z]{82})?$/;

/** The corners of what was drawn around points: two characters for each coordinate. */
const LASSO = /^([\da-z]{4}){0,48}$/;
const PLACE = /^-?\d{1,4}(\.\d{1,8})?,-?\d{1,4}(\.\d{1,8})?$/;
const GALLERY = /^(worst|sure|torn|quiz|\d-\d)$/;
const NAMES = /^[a-z,]{0,200}$/;

/** @type {Object<string, Rule>} */
const RULES = {
  view: oneOf("draw", "wall", "machine", "nudges", "example", "descent", "landscape", "hall", "stress", "dream", "memory",
    "space"),
  lesson: whole(0, 0, 24),
  part: whole(0, 0, 99),
  run: matching("", RUN),
  step: {initial: "live", read: text => text === "live" ? text : wholeIn(text, 0, 1e9)},
  image: matching("drawing", IMAGE),
  neuron: matching("", NEURON),
  weight: matching("", WEIGHT),
  edges: whole(40, 0, 2000),
  trace: whole(0, 0, 1),
  box: whole(1, 0, 1),
  center: whole(1, 0, 1),
  brush: whole(22, 1, 100),
  scale: oneOf("common", "own"),
  exponent: numberIn(1, 0.3, 1),
  minus: whole(0, 0, 1),
  overlay: whole(0, 0, 1),
  hatch: whole(1, 0, 1),
  axis: oneOf("linear", "log"),
  compare: matching("", RUN),
  pace: whole(0, 0, 100000),
  focus: oneOf("first", "one", "batch"),
  first: oneOf("1000", "1", "10", "100", "10000", "all"),
  sort: oneOf("size", "layer", "sign"),
  find: matching("", WORDS),
  row: whole(0, 0, 1500000),
  paint: oneOf("wall", "edges"),
  keep: whole(0, 0, 1500000),
  follow: oneOf("all", "top", "random", "signs"),
  lot: whole(1, 1, 999999),
  stride: numberIn(0, 0, 999),
  other: matching("", NUMBER),
  swing: oneOf("1", "0.01", "0.1", "10"),
  turn: {initial: 0, read: text => /^-?\d{1,2}$/.test(text) && Math.abs(text) <= 20 ? Number(text) : undefined},
  wanted: matching("", /^\d?$/),
  opened: matching("", FORMULAS),
  among: oneOf("test", "training"),
  averaged: oneOf("1", "10", "100", "1000", "10000", "all"),
  land: oneOf("curve", "surface", "real"),
  f1: matching("0.25x^4 - x^2 + 0.3x + 2", FORMULA),
  drawn: matching("", HEIGHTS),
  w1: decimal(2.4, 0.01, 1000),
  x1: decimal(2.1, -1000, 1000),
  r1: decimal(0.1, 0.00001, 1000),
  f2: matching("0.15x^2 + 0.15y^2 + sin(2x) + cos(2y) + 1", FORMULA),
  w2: decimal(3.6, 0.01, 1000),
  p2: matching("3,-0.6", PLACE),
  r2: decimal(0.1, 0.00001, 1000),
  by: oneOf("sgd", "momentum", "nesterov", "adam"),
  mu: decimal(0.9, 0, 0.99),
  noise: decimal(0, 0, 100),
  plan: oneOf("constant", "cosine", "step:20:0.5"),
  far: whole(60, 1, 2000),
  luck: whole(1, 0, 9999),
  leg: whole(0, 0, 2000),
  balls: oneOf("one", "race", "many"),
  basins: whole(0, 0, 1),
  eta: decimal(0, 0, 1000000),
  sampled: whole(1000, 1, 60000),
  plane: oneOf("path", "random", "gradient"),
  dice: whole(1, 0, 999999),
  mesh: whole(51, 21, 101),
  pictures: oneOf("10000", "1000", "all"),
  over: oneOf("training", "test", "difference"),
  origin: {initial: "end", read: text => text === "end" ? text : wholeIn(text, 0, 1e9)},
  tone: oneOf("log", "linear"),
  spin: whole(30, 0, 359),
  tilt: whole(36, 5, 90),
  disorder: oneOf("labels", "pixels", "alike", "noise"),
  shuffled: whole(100, 0, 100),
  subset: whole(500, 1, 4000),
  rounds: whole(200, 1, 400),
  repeats: whole(3, 1, 10),
  gauge: oneOf("right", "cost"),
  task: oneOf("draw", "mislead"),
  aim: matching("5", /^(\d|\d{1,2}\.\d{1,5})$/),
  climb: oneOf("sum", "squares"),
  from: oneOf("black", "grey", "noise", "picture"),
  speckle: whole(1, 0, 9999),
  even: whole(1, 0, 1),
  tread: decimal(0.1, 0.0001, 1000),
  smear: decimal(0, 0, 5),
  smeared: oneOf("gradient", "picture"),
  fade: decimal(0, 0, 0.5),
  ink: whole(0, 0, 784),
  growth: whole(300, 0, 300),
  into: matching("8", /^\d$/),
  dose: whole(100, 0, 200),
  gallery: matching("worst", GALLERY),
  leaf: whole(0, 0, 9999),
  quiz: whole(1, 1, 9999),
  dx: decimal(0, -6, 6),
  dy: decimal(0, -6, 6),
  zoom: decimal(1, 0.5, 1.5),
  angle: decimal(0, -60, 60),
  thick: decimal(0, -2, 2),
  pale: decimal(1, 0, 2),
  grain: decimal(0, 0, 1),
  cover: decimal(0, 0, 20),
  invert: whole(0, 0, 1),
  tested: oneOf("1000", "3000", "all"),
  nothing: oneOf("uniform", "binary", "gaussian", "permuted", "blank", "digits", "own"),
  toy: whole(0, 0, 1),
  deep: numberIn(0, 0, 30),
  axes: {initial: "end", read: text => text === "end" ? text : wholeIn(text, 0, 1e9)},
  only: matching("", /^\d?$/),
  lasso: matching("", LASSO),
  lassoAt: numberIn(0, 0, 30),
  shape: oneOf("rings", "spirals", "links"),
  bends: matching("3", /^[1-4](-[1-4]){0,4}$/),
  toyseed: whole(1, 1, 9999),
  toyepoch: whole(0, 0, 400),
  palette: oneOf("vermillion", "grey"),
  theme: oneOf("auto", "light", "dark"),
  lang: oneOf(...languages()),
  embed: whole(0, 0, 1),
  hide: matching("", NAMES),
};

/** The keys of the state. */
export const KEYS = Object.keys(RULES);

/** The state of a page that was opened without a query. */
export const INITIAL = Object.freeze(Object.fromEntries(KEYS.map(key => [key, RULES[key].initial])));

/**
 * The value that may be stored under a key, or undefined if this one may not.
 *
 * @param {string} key
 * @param {string|number|boolean} value
 * @returns {string|number|undefined}
 */
export function legal(key, value) {
  if (!Object.hasOwn(RULES, key)) throw new TypeError(`the state has no key ${key}`);
  return RULES[key].read(typeof value === "boolean" ? String(Number(value)) : String(value));
}

/**
 * The state that a query describes.
 *
 * @param {string} query as in location.search
 * @returns {Object<string, string|number>}
 */
export function readQuery(query) {
  const state = {...INITIAL};
  for (const [key, text] of new URLSearchParams(query)) {
    const value = Object.hasOwn(RULES, key) ? legal(key, text) : undefined;
    if (value !== undefined) state[key] = value;
  }
  return state;
}

/**
 * The query that describes a state: nothing for what is as at the start.
 *
 * @param {Object<string, string|number>} state
 * @returns {string} with its question mark, or nothing
 */
export function writeQuery(state) {
  const query = new URLSearchParams();
  for (const key of KEYS) {
    if (state[key] !== INITIAL[key]) query.set(key, state[key]);
  }
  const text = query.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  return text && `?${text}`;
}

function oneOf(...values) {
  return {initial: values[0], read: text => values.includes(text) ? text : undefined};
}

function matching(initial, pattern) {
  return {initial, read: text => pattern.test(text) ? text : undefined};
}

function whole(initial, least, most) {
  return {initial, read: text => wholeIn(text, least, most)};
}

function wholeIn(text, least, most) {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  return value >= least && value <= most ? value : undefined;
}

function numberIn(initial, least, most) {
  const read = text => {
    const value = /^\d{1,3}(\.\d{1,9})?\d*$/.test(text) ? Number(text) : NaN;
    return value >= least && value <= most ? value : undefined;
  };
  return {initial, read};
}

/** A number that may be negative. */
function decimal(initial, least, most) {
  const read = text => {
    const value = /^-?\d{1,7}(\.\d{1,8})?$/.test(text) ? Number(text) : NaN;
    return value >= least && value <= most ? value : undefined;
  };
  return {initial, read};
}

/** The languages there are, the reader's own one first. */
function languages() {
  return globalThis.navigator?.language?.startsWith("de") ? ["de", "en"] : ["en", "de"];
}
