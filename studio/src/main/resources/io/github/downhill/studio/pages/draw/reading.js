/**
 * What one network says to one picture, layer by layer: views of the flat vectors, nothing copied.
 * Layer 0 is the picture; layer 1 is the first hidden one.
 *
 * @typedef {object} Layer
 * @property {number} index
 * @property {number} inputs
 * @property {number} neurons
 * @property {string} activation
 * @property {Float32Array} weights from input i to neuron j at i·neurons + j
 * @property {Float32Array} biases
 * @property {Float32Array} before activations of the layer before
 * @property {Float32Array} sums Σ w·a + b of each neuron
 * @property {Float32Array} after the neurons' own activations
 *
 * @typedef {{sizes: number[], pixels: Float32Array, layers: Layer[]}} Reading
 */

/**
 * @param {{sizes: number[], activations: string[]}} run
 * @param {Float32Array} parameters
 * @param {{activations: Float32Array, sums: Float32Array}} answer
 * @returns {Reading | null} nothing where network and answer do not belong together
 */
export function reading(run, parameters, answer) {
  if (!run || !fits(run.sizes, parameters, answer)) {
    return null;
  }
  const {sizes} = run;
  let parameter = 0;
  let activation = 0;
  let sum = 0;
  const layers = sizes.slice(1).map((neurons, i) => {
    const inputs = sizes[i];
    const layer = {
      index: i + 1, inputs, neurons, activation: run.activations[i],
      weights: parameters.subarray(parameter, parameter + inputs * neurons),
      biases: parameters.subarray(parameter + inputs * neurons, parameter + (inputs + 1) * neurons),
      before: answer.activations.subarray(activation, activation + inputs),
      sums: answer.sums.subarray(sum, sum + neurons),
      after: answer.activations.subarray(activation + inputs, activation + inputs + neurons),
    };
    parameter += (inputs + 1) * neurons;
    activation += inputs;
    sum += neurons;
    return layer;
  });
  return {sizes, pixels: answer.activations.subarray(0, sizes[0]), layers};
}

/** While another network comes into view, the last answer is still the one before's. */
function fits(sizes, parameters, answer) {
  const neurons = sizes.reduce((sum, size) => sum + size, 0);
  const numbers = sizes.slice(1).reduce((sum, size, i) => sum + (sizes[i] + 1) * size, 0);
  return parameters?.length === numbers && answer?.activations?.length === neurons
      && answer.sums?.length === neurons - sizes[0];
}

/** The index of the largest value, the first of equals: the network's choice. @param {ArrayLike<number>} values */
export function largest(values) {
  let best = 0;
  for (let i = 1; i < values.length; i++) {
    if (values[i] > values[best]) {
      best = i;
    }
  }
  return best;
}
