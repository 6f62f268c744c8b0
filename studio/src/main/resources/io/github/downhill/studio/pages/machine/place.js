/**
 * Where a measured point lies in a chart.
 *
 * @param {{steps: import("./scales.js").Scale, values: import("./scales.js").Scale}} frame
 * @param {number[]} point step and value; a value that is off the axis is drawn at its end
 * @returns {number[]} x and y
 */
export function placeOf({steps, values}, [step, value]) {
  return [steps.at(step), values.at(Math.min(values.to, Math.max(values.from, value)))];
}
