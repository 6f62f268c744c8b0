/**
 * The numbers that the wall shows: the weights, or their change since the start, or each times what comes in.
 *
 * Parameters are kept input by input; the wall shows a picture per neuron, so here they are turned around.
 */

/**
 * What one layer shows, a row per neuron and a column per input.
 *
 * @param {{inputs: number, neurons: number, weights: number}} layer sizes, and where its weights start
 * @param {Float32Array} parameters
 * @param {Float32Array|null} initial taken away from the parameters, if given
 * @param {Float32Array|null} incoming what each input says, by which its weights are multiplied, if given
 * @param {Float32Array} target neurons × inputs
 * @returns {Float32Array} the target
 */
export function shownWeights(layer, parameters, initial, incoming, target) {
  const {inputs, neurons} = layer;
  for (let input = 0, from = layer.weights; input < inputs; input++) {
    const factor = incoming ? incoming[input] : 1;
    for (let neuron = 0, to = input; neuron < neurons; neuron++, from++, to += inputs) {
      target[to] = (initial ? parameters[from] - initial[from] : parameters[from]) * factor;
    }
  }
  return target;
}

/**
 * What one layer's biases show. A bias listens to nothing, so nothing multiplies it.
 *
 * @param {{neurons: number, biases: number}} layer
 * @param {Float32Array} parameters
 * @param {Float32Array|null} initial
 * @param {Float32Array} target neurons
 * @returns {Float32Array} the target
 */
export function shownBiases(layer, parameters, initial, target) {
  for (let neuron = 0, at = layer.biases; neuron < layer.neurons; neuron++, at++) {
    target[neuron] = initial ? parameters[at] - initial[at] : parameters[at];
  }
  return target;
}

/**
 * The largest size of some numbers, sign aside. A run that diverged has some that are no numbers: those do not count.
 *
 * @param {Float32Array} values
 * @param {number} start
 * @param {number} end
 * @returns {number} at least 0
 */
export function largest(values, start = 0, end = values.length) {
  let most = 0;
  for (let i = start; i < end; i++) {
    const size = Math.abs(values[i]);
    if (size > most && size < Infinity) most = size;
  }
  return most;
}

/**
 * The size that gets the full color, for each neuron: its own largest, or the layer's.
 *
 * @param {Float32Array} values neurons × inputs
 * @param {number} inputs
 * @param {boolean} common one scale for the whole layer
 * @param {Float32Array} target one per neuron
 * @returns {Float32Array} the target
 */
export function extents(values, inputs, common, target) {
  for (let neuron = 0; neuron < target.length; neuron++) {
    target[neuron] = largest(values, neuron * inputs, (neuron + 1) * inputs);
  }
  return common ? target.fill(largest(target)) : target;
}
