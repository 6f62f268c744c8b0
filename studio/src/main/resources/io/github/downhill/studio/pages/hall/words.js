/**
 * How this view says what it shows.
 */

import {number, t} from "../texts.js";
import {percent} from "../wall/numbers.js";

/** @returns {string} how bright an output is */
export function output(value) {
  return number(value, 3);
}

/**
 * What is said of one test picture.
 *
 * @param {object} message of the hall
 * @param {number} index
 * @returns {string}
 */
export function pictureWords({labels, choices, tops, costs}, index) {
  const key = labels[index] === choices[index] ? "right" : "wrong";
  return t(`hall.picture.${key}`, {
    index, label: labels[index], choice: choices[index], top: output(tops[index]), cost: output(costs[index]),
  });
}

/**
 * The name of a gallery.
 *
 * @param {string} name
 * @returns {string}
 */
export function galleryName(name) {
  const [label, choice] = name.split("-");
  if (choice === undefined) return t(`hall.gallery.${name}.name`);
  return t(label === choice ? "hall.gallery.right" : "hall.gallery.cell", {label, choice});
}

/**
 * How many of all, as a share.
 *
 * @param {number} part
 * @param {number} all
 * @param {number} [digits]
 * @returns {string}
 */
export function share(part, all, digits = 1) {
  return all ? percent(part / all, digits) : "–";
}

/** @returns {string} a whole number */
export function whole(value) {
  return number(value, 0);
}
