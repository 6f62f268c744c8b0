/** A pixel seen as a neuron of layer 0: where it is, and what it says to the neurons of the first layer. */

import {t} from "../texts.js";

/** @param {number} pixel @param {number} pixels how many there are @returns {{row: number, column: number}} */
export function placeOf(pixel, pixels) {
  const columns = Math.round(Math.sqrt(pixels));
  return {row: Math.floor(pixel / columns), column: pixel % columns};
}

/**
 * How an input of a layer is called: a pixel by its place, a neuron by its number.
 *
 * @param {number} input
 * @param {number} layer
 * @param {number} pixels
 * @returns {string}
 */
export const pixelName = (input, layer, pixels) =>
  layer === 1 ? t("draw.pixelAt", placeOf(input, pixels)) : t("draw.neuronAt", {neuron: input, layer: layer - 1});

/**
 * What each neuron of the first layer hears from a pixel.
 *
 * @param {import("./reading.js").Reading} read
 * @param {number} pixel
 * @param {number[] | null} weight chosen
 * @returns {import("./maps.js").Heard}
 */
export function pixelHeard({layers: [first], pixels}, pixel, weight) {
  const weights = first.weights.slice(pixel * first.neurons, (pixel + 1) * first.neurons);
  return {
    weights, values: weights.map(value => value * pixels[pixel]),
    ids: Array.from(weights, (_, neuron) => `1.${pixel}.${neuron}`),
    marked: weight?.[0] === 1 && weight[1] === pixel ? weight[2] : -1,
  };
}
