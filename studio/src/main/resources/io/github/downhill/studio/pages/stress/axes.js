/**
 * What can be done to a picture by degrees: under which key of the state, in which bounds, and as what the server knows
 * it.
 *
 * @typedef {{key: string, axis: string, from: number, to: number, step: number, digits: number}} Axis
 */

/** @type {Axis[]} */
export const AXES = [
  {key: "dx", axis: "right", from: -6, to: 6, step: 0.5, digits: 1},
  {key: "dy", axis: "down", from: -6, to: 6, step: 0.5, digits: 1},
  {key: "zoom", axis: "scale", from: 0.5, to: 1.5, step: 0.05, digits: 2},
  {key: "angle", axis: "degrees", from: -60, to: 60, step: 5, digits: 0},
  {key: "thick", axis: "thickness", from: -2, to: 2, step: 0.25, digits: 2},
  {key: "pale", axis: "contrast", from: 0, to: 2, step: 0.1, digits: 1},
  {key: "grain", axis: "noise", from: 0, to: 1, step: 0.05, digits: 2},
  {key: "cover", axis: "covered", from: 0, to: 20, step: 1, digits: 0},
  {key: "invert", axis: "inverted", from: 0, to: 1, step: 1, digits: 0},
];

/**
 * @param {string} name as the server knows it
 * @returns {Axis}
 */
export function axisOf(name) {
  return AXES.find(({axis}) => axis === name);
}
