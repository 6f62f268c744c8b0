/**
 * The one store of the page. What one sees depends on nothing else.
 *
 * The state is what one has chosen; it stands in the address, and so does the drawing. The data is that drawing and
 * what the server has sent. Both are read freely and changed only here, and whoever listens to a key is told at once.
 */

import {KEYS, legal, readQuery, writeQuery} from "./address.js";
import {attempt} from "./attempt.js";
import {readDrawing, writeDrawing} from "./drawinglink.js";

/** Browsers refuse to change the address more often than this for long. */
const ADDRESS_INTERVAL_MILLIS = 350;

/** A change of these is a place to come back to; a change of language reads the page again, from its new address. */
const PLACES = ["view", "lesson"];

const data = {
  connected: false, welcome: null, runs: [], current: "", moment: null, initial: null, answer: null,
  curves: new Map(), lit: null, mistakes: null, smoothness: null, stages: null, snapshot: null, twin: null,
  film: null, near: null, yardstick: null, queried: null, misled: null, dreamProblem: null, votes: [], blind: false,
  survey: null, surveying: null, pathCosts: null, ball: null, weigh: null, trail: [],
  strokes: readDrawing(location.hash),
};
let state = Object.freeze(readQuery(location.search));

/** @type {{keys: Set<string>, hear: (changed: string[]) => void}[]} */
let listeners = [];

/** @type {Set<string>|null} the keys read since `reading` began */
let noted = null;

const stateReader = new Proxy({}, readerOf(() => state));
const dataReader = new Proxy({}, readerOf(() => data));

export const store = {
  /** What one has chosen, by key. It cannot be written to. */
  get state() {
    return stateReader;
  },

  /** What the server has sent, by key. It cannot be written to. */
  get data() {
    return dataReader;
  },

  /**
   * Changes the state. A value that a key cannot have is left out.
   *
   * @param {Object<string, string|number|boolean>} patch
   */
  set(patch) {
    const legalPatch = Object.entries(patch).map(([key, value]) => [key, legal(key, value)]);
    const changes = legalPatch.filter(([key, value]) => value !== undefined && value !== state[key]);
    changeState({...state, ...Object.fromEntries(changes)});
  },

  /**
   * Takes what the server has sent.
   *
   * @param {Object<string, *>} patch every key counts as changed, for an array may have new contents
   */
  setData(patch) {
    Object.assign(data, patch);
    if (patch.strokes) writeSoon();
    tell(Object.keys(patch));
  },

  /**
   * Calls a listener whenever one of the keys has changed.
   *
   * @param {string|string[]} keys of the state or of the data; "*" is all of them
   * @param {(changed: string[]) => void} hear
   * @returns {() => void} ends it
   */
  on(keys, hear) {
    const listener = {keys: new Set([keys].flat()), hear};
    listeners = [...listeners, listener];
    return () => {
      listeners = listeners.filter(other => other !== listener);
    };
  },

  /**
   * Calls a listener now and whenever one of the keys has changed.
   *
   * @param {string|string[]} keys
   * @param {() => void} show
   * @returns {() => void} ends it
   */
  follow(keys, show) {
    show();
    return store.on(keys, show);
  },

  /**
   * Runs something and notes which keys it reads, so that it can be run again when one of them changes.
   *
   * @template T
   * @param {() => T} action
   * @returns {{result: T, keys: Set<string>}}
   */
  reading(action) {
    const outer = noted;
    const keys = new Set();
    noted = keys;
    try {
      return {result: action(), keys};
    } finally {
      noted = outer;
    }
  },
};

/**
 * The address of the page in another state.
 *
 * @param {Object<string, string|number>} patch
 * @returns {string}
 */
export function linkTo(patch) {
  return location.origin + addressOf({...state, ...patch});
}

function addressOf(someState) {
  return location.pathname + writeQuery(someState) + writeDrawing(data.strokes);
}

function readerOf(target) {
  return {
    get: (_, key) => {
      noted?.add(key);
      return target()[key];
    },
    has: (_, key) => key in target(),
    ownKeys: () => Reflect.ownKeys(target()),
    getOwnPropertyDescriptor: (_, key) => ({value: target()[key], enumerable: true, configurable: true}),
    set: () => false,
    defineProperty: () => false,
    deleteProperty: () => false,
  };
}

function changeState(next) {
  const changed = KEYS.filter(key => next[key] !== state[key]);
  if (changed.length === 0) return;
  state = Object.freeze(next);
  if (changed.some(key => PLACES.includes(key))) write("pushState");
  else if (changed.includes("lang")) write("replaceState");
  else writeSoon();
  tell(changed);
}

function tell(changed) {
  for (const {keys, hear} of listeners) {
    if (keys.has("*") || changed.some(key => keys.has(key))) attempt(hear, changed);
  }
}

let timer = 0;
let written = -Infinity;

/** At once if the last time was long ago, so that a reload never loses more than a moment. */
function writeSoon() {
  if (timer) return;
  const wait = written + ADDRESS_INTERVAL_MILLIS - performance.now();
  if (wait <= 0) write("replaceState");
  else timer = setTimeout(() => write("replaceState"), wait);
}

function write(how) {
  clearTimeout(timer);
  timer = 0;
  written = performance.now();
  history[how](null, "", addressOf(state));
}

/** Going back in history, or to a pasted address, must not write history. */
function goBack() {
  const next = readQuery(location.search);
  const changed = KEYS.filter(key => next[key] !== state[key]);
  state = Object.freeze(next);
  const hasDrawing = writeDrawing(data.strokes) === location.hash;
  if (!hasDrawing) data.strokes = readDrawing(location.hash);
  tell(hasDrawing ? changed : [...changed, "strokes"]);
}

addEventListener("popstate", goBack);
addEventListener("pagehide", () => write("replaceState"));

/** What one cannot have is taken out of the address with which the page was opened. */
if (addressOf(state) !== location.pathname + location.search + location.hash) write("replaceState");
