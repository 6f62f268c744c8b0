/**
 * How smooth each map of the first layer is, as the server has measured it: against the same weights shuffled, "almost
 * random" is a number.
 */

import {store} from "../store.js";
import {t} from "../texts.js";
import {rounded} from "./numbers.js";

/**
 * @typedef {object} Measure
 * @property {string} id of the neuron
 * @property {string} name
 * @property {number} value of its map
 * @property {number} mean of its shuffled copies
 * @property {number} most of its shuffled copies
 * @property {Object<string, string|number>} words the same, written
 * @property {string} label what a screen reader hears
 */

/**
 * @returns {Measure[]} one for each map that was measured; none if nothing has been measured of the run in view
 */
export function measures() {
  const {smoothness, moment} = store.data;
  if (!smoothness || smoothness.run !== moment?.run) return [];
  const {values, shuffledMean, shuffledMost} = smoothness;
  return Array.from(values, (value, neuron) => {
    const [mean, most] = [shuffledMean[neuron], shuffledMost[neuron]];
    const words = {neuron, value: rounded(value, 2), mean: rounded(mean, 2), most: rounded(most, 2)};
    const label = t("wall.smoothness.label", words);
    return {id: `1.${neuron}`, name: String(neuron), value, mean, most, words, label};
  });
}

/**
 * @returns {boolean} whether what was measured is the moment in view
 */
export function isMeasured() {
  const {smoothness, moment} = store.data;
  return Boolean(smoothness && moment) && smoothness.run === moment.run && smoothness.step === moment.step;
}

/**
 * What the measures say together.
 *
 * @param {Measure[]} measured
 * @returns {"all"|"some"|"chance"|"none"}
 */
export function verdict(measured) {
  const count = patterned(measured);
  if (count === 0) return "none";
  if (chanceOf(count, measured.length) > SIGNIFICANT) return "chance";
  return count === measured.length ? "all" : "some";
}

/** By chance a map is smoother than 99 shuffles of itself once in a hundred times. */
const ONE_BY_CHANCE = 0.01;
const SIGNIFICANT = 0.01;

/**
 * How probable it is that so many maps, or more, are smoother than their shuffles by chance alone.
 *
 * @param {number} count
 * @param {number} total
 * @returns {number} 0…1
 */
export function chanceOf(count, total) {
  let exactly = (1 - ONE_BY_CHANCE) ** total;
  let fewer = 0;
  for (let k = 0; k < count; k++) {
    fewer += exactly;
    exactly *= ((total - k) / (k + 1)) * (ONE_BY_CHANCE / (1 - ONE_BY_CHANCE));
  }
  return 1 - fewer;
}

/**
 * How many maps are smoother than each of their shuffled copies.
 *
 * @param {{value: number, most: number}[]} measured
 * @returns {number}
 */
export function patterned(measured) {
  return measured.filter(({value, most}) => value > most).length;
}
