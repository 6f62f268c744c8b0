/**
 * Every word that is seen or heard, from the resource files of the language chosen; and numbers as that language
 * writes them.
 */

import {store} from "./store.js";

const PARTS = [
  "shell", "draw", "wall", "machine", "nudges", "example", "descent", "landscape", "hall", "stress", "dream", "memory", "space", "lesson",
  "server",
];
const FALLBACK = "en";

let texts = {};

/**
 * Reads the texts of the language in the state. English stands in for what a language lacks.
 *
 * @returns {Promise<void>}
 */
export async function loadTexts() {
  const {lang} = store.state;
  const languages = lang === FALLBACK ? [FALLBACK] : [FALLBACK, lang];
  const parts = await Promise.all(PARTS.map(part => loadPart(part, languages)));
  texts = Object.fromEntries(PARTS.map((part, i) => [part, parts[i]]));
}

/**
 * The text under a key.
 *
 * @param {string} key as in "shell.play"
 * @param {Object<string, string|number>} [values] for the {names} in it
 * @returns {string} the key itself if there is no such text
 */
export function t(key, values = {}) {
  const text = key.split(".").reduce((branch, name) => branch?.[name], texts);
  if (typeof text !== "string") return key;
  return text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}

/**
 * Whether there is a text under a key.
 *
 * @param {string} key
 * @returns {boolean}
 */
export function hasText(key) {
  return typeof key.split(".").reduce((branch, name) => branch?.[name], texts) === "string";
}

/**
 * What the server says, in the language chosen; in its own English where the page does not know the words.
 *
 * @param {{message?: string, key?: string, values?: Object<string, string|number>}} saying
 * @returns {string}
 */
export function said({message, key = "", values = {}}) {
  if (!hasText(key)) return message;
  return t(key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, exactly(value)])));
}

/** A number with all its digits: it is the one that somebody has typed. */
function exactly(value) {
  if (typeof value !== "number") return value;
  return number(value, Math.abs(value) < 1e-4 ? undefined : String(value).split(".")[1]?.length ?? 0);
}

/** @type {Map<string, Intl.NumberFormat>} making one is slow */
const formats = new Map();

/**
 * A number as the language writes it, with a true minus sign.
 *
 * @param {number} value
 * @param {number} [digits] after the point; left out, up to three that matter
 * @returns {string}
 */
export function number(value, digits) {
  if (Number.isNaN(value)) return "NaN";
  return formatOf(styleOf(Math.abs(value), digits)).format(value).replaceAll("-", "−");
}

/** Nobody counts zeros. */
function styleOf(size, digits) {
  if (size >= 1e9) return "powers";
  return digits ?? (size > 0 && size < 1e-4 ? "powers" : "short");
}

function formatOf(style) {
  const key = `${store.state.lang} ${style}`;
  if (!formats.has(key)) formats.set(key, new Intl.NumberFormat(store.state.lang, optionsFor(style)));
  return formats.get(key);
}

function optionsFor(style) {
  if (style === "short") return {maximumSignificantDigits: 3};
  if (style === "powers") return {maximumSignificantDigits: 3, notation: "scientific"};
  return {minimumFractionDigits: style, maximumFractionDigits: style};
}

async function loadPart(part, languages) {
  const files = await Promise.all(languages.map(language => loadFile(`${part}.${language}.json`)));
  return files.map(file => unwrapped(file, part)).reduce(merged, {});
}

async function loadFile(name) {
  const response = await fetch(new URL(`texts/${name}`, import.meta.url));
  return response.ok ? response.json() : {};
}

/** A file may or may not say in its outermost key which part it is. */
function unwrapped(file, part) {
  const keys = Object.keys(file);
  return keys.length === 1 && keys[0] === part ? file[part] : file;
}

function merged(below, above) {
  if (typeof above !== "object" || Array.isArray(above)) return above;
  const keys = new Set([...Object.keys(below ?? {}), ...Object.keys(above)]);
  return Object.fromEntries([...keys].map(key => [key, key in above ? merged(below?.[key], above[key]) : below[key]]));
}
