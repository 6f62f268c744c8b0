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
const NAMES = /^[a-z,]{0,200}$/;

/** @type {Object<string, Rule>} */
const RULES = {
  view: oneOf("draw", "wall", "machine", "landscape"),
  lesson: whole(0, 0, 18),
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
  plane: oneOf("path", "random", "gradient"),
  dice: whole(1, 0, 999999),
  mesh: whole(51, 21, 101),
  pictures: oneOf("10000", "1000", "all"),
  over: oneOf("training", "test", "difference"),
  origin: {initial: "end", read: text => text === "end" ? text : wholeIn(text, 0, 1e9)},
  tone: oneOf("log", "linear"),
  spin: whole(30, 0, 359),
  tilt: whole(34, 5, 90),
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

/** The languages there are, the reader's own one first. */
function languages() {
  return globalThis.navigator?.language?.startsWith("de") ? ["de", "en"] : ["en", "de"];
}
