/**
 * What is said of the playground: of its balls, their steps and their fates. Used by the pictures, the tables and the
 * sentences.
 */

import {store} from "../store.js";
import {number, t} from "../texts.js";
import {fateOf, letterOf, LOST, NONE, reached} from "./model.js";

/**
 * A number on the map.
 *
 * @param {number} value
 * @returns {string}
 */
export function short(value) {
  if (!Number.isFinite(value)) return t("descent.none");
  return number(Math.abs(value) < 5e-7 ? 0 : value);
}

/**
 * A place: x, or x and y.
 *
 * @param {number[]} at
 * @returns {string}
 */
export function placeWords(at) {
  return at.length === 1 ? short(at[0]) : `(${short(at[0])}; ${short(at[1])})`;
}

/** @returns {string} the name of an optimizer */
export function optimizerWords(text) {
  return t(`descent.by.${text.split(":")[0]}`);
}

/**
 * What a journey does just now: its fate once that has begun, what the last step did until then.
 *
 * @param {import("./model.js").Walk} walk
 * @param {number} journey
 * @param {number} step
 * @returns {string}
 */
export function nowWords(walk, journey, step) {
  const {kind, since, valley} = fateOf(walk, journey);
  if (kind === "going" || step < since) return t("descent.now.going");
  return t(`descent.now.${kind}`, {step: number(since, 0), valley: letterOf(valley)});
}

/**
 * What becomes of a journey in the end.
 *
 * @param {import("./model.js").Walk} walk
 * @param {number} journey
 * @returns {string}
 */
export function fateWords(walk, journey) {
  const {kind, since, valley} = fateOf(walk, journey);
  return t(`descent.fate.${kind}`, {step: number(since, 0), valley: letterOf(valley)});
}

/**
 * What is said of a piece of the strip under the curve.
 *
 * @param {number} valley
 * @param {number} from
 * @param {number} to
 * @returns {string}
 */
export function basinWords(valley, from, to) {
  const values = {from: short(from), to: short(to), valley: letterOf(valley)};
  if (valley === NONE) return t("descent.basin.none", values);
  return t(valley === LOST ? "descent.basin.lost" : "descent.basin.valley", values);
}

/**
 * The words that pictures need.
 *
 * @param {number[][]} bottoms of the valleys
 * @returns {object}
 */
export function pictureWords(bottoms) {
  return {
    cost: t("descent.cost"), x: "x", y: "y", number: short, start: t("descent.startLabel"), outside: t("descent.outside"),
    slope: t("descent.slopeMark"), stride: t("descent.strideMark"), downhill: t("descent.downhillMark"),
    letters: bottoms.map((_, i) => letterOf(i)),
    valleys: bottoms.map((bottom, i) => valleyWords(bottom, i)),
    basin: basinWords,
    step: (name, step) => t("descent.stepLabel", {name: optimizerWords(name), step: number(step, 0)}),
    ball: (name, now) => t("descent.ballLabel", {
      name: optimizerWords(name), place: placeWords(now.slice(0, -1)), cost: short(now.at(-1)),
    }),
  };
}

/** @returns {string} a valley, where it is and how deep */
export function valleyWords(bottom, i) {
  return t("descent.valley", {
    valley: letterOf(i), place: placeWords(bottom.slice(0, -1)), cost: short(bottom.at(-1)),
  });
}

/**
 * The step in view of a journey, which may have ended before.
 *
 * @param {import("./model.js").Walk} walk
 * @param {number} journey
 * @returns {number}
 */
export function stepInView(walk, journey) {
  return reached(walk, journey, Math.min(store.state.leg, walk.steps));
}
