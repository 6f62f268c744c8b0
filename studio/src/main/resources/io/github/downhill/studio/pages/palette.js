/**
 * The colors of the pictures. They are written down once, in studio.css; here they are read, for the theme and the
 * palette chosen, and mixed.
 *
 * Weights go from vermillion (negative) over the color of the paper (zero) to blue (positive). The two ends are equally
 * bright, so that weights of equal size look equally strong, and anyone who sees colors at all can tell them apart. In
 * the grey palette both signs go to the same grey and whatever is negative is hatched.
 *
 * @typedef {object} Palette
 * @property {string} positive
 * @property {string} negative
 * @property {string} zero
 * @property {string} ink
 * @property {string} paper behind the pictures
 * @property {string} grid
 * @property {string} text
 * @property {string} muted
 * @property {string} accent
 * @property {string} train
 * @property {string} test
 * @property {string[]} runs one for each run that is compared
 * @property {string[]} heights from low to high
 * @property {string} hatch of the lines over what is hatched
 * @property {boolean} hatched whether negative numbers must be hatched
 * @property {boolean} dark
 */

import {store} from "./store.js";

const RUNS = 6;
const HEIGHTS = 6;
const SHADES = 256;

const darkness = matchMedia("(prefers-color-scheme: dark)");

let cached = null;

/** When one of these keys of the store changes, every picture gets other colors. */
export const COLOR_KEYS = ["theme", "palette", "darkness"];

/**
 * @returns {Palette} the same object until theme or palette change
 */
export function palette() {
  cached ??= mixed(readColors());
  return cached.colors;
}

/**
 * The color of a weight, or of anything else with a sign.
 *
 * @param {number} value
 * @param {number} most the size that gets the full color
 * @param {number} [exponent] below 1 it makes small values visible
 * @returns {number[]} red, green and blue, 0…255; shared, not to be changed
 */
export function signed(value, most, exponent = 1) {
  palette();
  const share = most > 0 ? Math.min(1, Math.abs(value) / most) : 0;
  const shades = value < 0 ? cached.negativeShades : cached.positiveShades;
  return shades[Math.round((SHADES - 1) * (exponent === 1 ? share : share ** exponent)) || 0];
}

/**
 * The color of a height: from low to high each is lighter than the one before, so that they can be told apart without
 * color too.
 *
 * @param {number} share 0…1
 * @returns {number[]} red, green and blue, 0…255; shared, not to be changed
 */
export function height(share) {
  palette();
  return cached.heightShades[Math.round((cached.heightShades.length - 1) * Math.min(1, Math.max(0, share))) || 0];
}

/**
 * The color of a pixel or an activation: 0 is black and 1 is white, in every theme.
 *
 * @param {number} value 0…1
 * @returns {number[]} red, green and blue, 0…255; shared, not to be changed
 */
export function grey(value) {
  return GREYS[Math.round((SHADES - 1) * Math.min(1, Math.max(0, value))) || 0];
}

/**
 * A color as CSS writes it.
 *
 * @param {number[]} rgb
 * @returns {string}
 */
export function css([red, green, blue]) {
  return `rgb(${red}, ${green}, ${blue})`;
}

/** Not quite black and not quite white, so that a picture does not glare out of either theme. */
const [BLACK, WHITE] = [[12, 14, 18], [253, 253, 252]];
const GREYS = Array.from({length: SHADES}, (_, i) =>
  BLACK.map((black, k) => Math.round(black + i / (SHADES - 1) * (WHITE[k] - black))));

/** Tells the style sheet what was chosen; it must have heard before anything else reads a color. */
function applyChoice() {
  cached = null;
  document.documentElement.dataset.theme = store.state.theme;
  document.documentElement.dataset.palette = store.state.palette;
}

applyChoice();
store.on(COLOR_KEYS, applyChoice);
darkness.addEventListener("change", () => store.setData({darkness: darkness.matches}));

function readColors() {
  const styles = getComputedStyle(document.documentElement);
  const color = name => styles.getPropertyValue(`--${name}`).trim();
  return {
    positive: color("positive"), negative: color("negative"), zero: color("zero"),
    ink: color("ink"), text: color("ink"), paper: color("surface"), grid: color("line"), muted: color("muted"),
    accent: color("accent"), train: color("train"), test: color("test"), hatch: color("muted"),
    runs: Array.from({length: RUNS}, (_, i) => color(`run-${i + 1}`)),
    heights: Array.from({length: HEIGHTS}, (_, i) => color(`height-${i + 1}`)),
    hatched: store.state.palette === "grey",
    dark: brightness(parse(color("surface"))) < 0.2,
  };
}

function mixed(colors) {
  return {
    colors: Object.freeze(colors),
    positiveShades: shades(parse(colors.zero), parse(colors.positive)),
    negativeShades: shades(parse(colors.zero), parse(colors.negative)),
    heightShades: colors.heights.slice(1).flatMap((to, i) => shades(parse(colors.heights[i]), parse(to))),
  };
}

/** Equal steps to the eye between two colors. */
function shades(from, to) {
  const [start, end] = [toLab(from), toLab(to)];
  return Array.from({length: SHADES}, (_, i) => {
    const share = i / (SHADES - 1);
    return toRgb(start.map((value, k) => value + share * (end[k] - value)));
  });
}

/**
 * How bright a color is: its relative luminance, as WCAG counts it.
 *
 * @param {ArrayLike<number>} rgb
 * @returns {number} 0…1
 */
export function brightness(rgb) {
  return 0.2126 * toLinear(rgb[0]) + 0.7152 * toLinear(rgb[1]) + 0.0722 * toLinear(rgb[2]);
}

/**
 * The numbers in a color of CSS, written as #rrggbb or as rgb(…).
 *
 * @param {string} color
 * @returns {number[]}
 */
export function parse(color) {
  if (color.startsWith("#")) return [1, 3, 5].map(i => parseInt(color.slice(i, i + 2), 16));
  return (color.match(/[\d.]+/g) ?? [0, 0, 0]).slice(0, 3).map(Number);
}

function toLinear(value) {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function fromLinear(share) {
  const value = share <= 0.0031308 ? 12.92 * share : 1.055 * Math.max(0, share) ** (1 / 2.4) - 0.055;
  return Math.round(255 * Math.min(1, Math.max(0, value)));
}

/** Into OKLab, where equal distances look equal: https://bottosson.github.io/posts/oklab/. */
function toLab(rgb) {
  const [r, g, b] = rgb.map(toLinear);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function toRgb([lightness, a, b]) {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map(fromLinear);
}
