/** What the space says in words. */

import {t} from "../texts.js";

/**
 * How a layer is called.
 *
 * @param {import("./model.js").Space} space
 * @param {number} layer
 * @returns {string}
 */
export function layerName(space, layer) {
  if (layer === 0) return t("space.layer.pixels");
  if (layer === space.layers.length - 1) return t("space.layer.outputs");
  return t("space.layer.hidden", {layer});
}

/**
 * A digit of the test.
 *
 * @param {import("./model.js").Space} space
 * @param {number} index
 * @returns {string}
 */
export function digitText({labels, choices}, index) {
  const [label, choice] = [labels[index], choices[index]];
  return t(label === choice ? "space.digit.right" : "space.digit.wrong", {label, choice, index});
}

/** @param {number} share */
export function percent(share, number) {
  return `${number(100 * share, 1)}\u00a0%`;
}
