/**
 * How the outputs grew from step to step: that which was wanted, and the brightest of all others.
 */

import {chartScene, stepAt as placeAt} from "../chart.js";
import {number} from "../texts.js";
import {DIGITS, outputsAt} from "./model.js";

/**
 * @param {{width: number, height: number, film: import("./model.js").Film, step: number, digit: number,
 *   colors: import("../palette.js").Palette, words: {step: string, wanted: string, other: string}}} look
 * @returns {import("../scene.js").Scene}
 */
export function growthScene(look) {
  return chartScene(chartOf(look));
}

/**
 * The step at a place in the picture.
 *
 * @param {object} look
 * @param {number} x
 * @returns {number}
 */
export function stepAt(look, x) {
  return Math.round(placeAt(chartOf(look), x));
}

function chartOf({width, height, film, step, digit, colors, words}) {
  const steps = Array.from({length: film.steps + 1}, (_, i) => i);
  const wanted = steps.map(i => [i, film.activations[i]]);
  const others = steps.map(i => [i, otherThan(digit, outputsAt(film, i))]);
  const most = Math.max(1, ...film.activations);
  return {
    width, height, colors, epochs: null, events: [],
    x: {name: words.step, kind: "linear", to: film.steps, number: value => number(value, 0)},
    y: {name: "", kind: "linear", from: Math.min(0, ...film.activations), to: most, ticks: null, number: value => number(value, 1)},
    lines: [
      {name: words.wanted, points: wanted, color: colors.accent, width: 2},
      ...(digit < 0 ? [] : [{name: words.other, points: others, color: colors.muted, dash: [4, 3]}]),
    ],
    cursor: {step, words: []},
  };
}

function otherThan(digit, outputs) {
  let most = 0;
  for (let i = 0; i < DIGITS; i++) if (i !== digit) most = Math.max(most, outputs[i]);
  return most;
}
