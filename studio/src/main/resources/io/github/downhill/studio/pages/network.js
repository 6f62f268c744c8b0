/**
 * The parts of a network in its one flat vector of parameters: layer after layer, the weights of a layer (from input i
 * to neuron j at i · neurons + j) and then its biases. Layers count from 1; layer 0 is the picture.
 *
 * @typedef {object} Layer
 * @property {number} index
 * @property {number} inputs
 * @property {number} neurons
 * @property {number} weights where its weights begin
 * @property {number} biases where its biases begin
 * @property {number} before where its inputs begin in the vector of all activations
 * @property {number} after where its own activations begin there
 * @property {number} sums where its weighted sums begin in the vector of all sums
 * @property {string} activation
 */

/**
 * @param {{sizes: number[], activations: string[]}} run
 * @returns {Layer[]} layer 1 first
 */
export function shape({sizes, activations}) {
  const layers = [];
  let weightsAt = 0;
  let before = 0;
  for (let index = 1; index < sizes.length; index++) {
    const [inputs, neurons] = [sizes[index - 1], sizes[index]];
    const biases = weightsAt + inputs * neurons;
    const after = before + inputs;
    const activation = activations?.[index - 1] ?? "sigmoid";
    const sums = after - sizes[0];
    layers.push({index, inputs, neurons, weights: weightsAt, biases, before, after, sums, activation});
    weightsAt = biases + neurons;
    before = after;
  }
  return layers;
}

/**
 * One weight.
 *
 * @param {Float32Array} parameters
 * @param {Layer} layer
 * @param {number} input
 * @param {number} neuron
 * @returns {number}
 */
export function weight(parameters, layer, input, neuron) {
  return parameters[layer.weights + input * layer.neurons + neuron];
}

/**
 * One bias.
 *
 * @param {Float32Array} parameters
 * @param {Layer} layer
 * @param {number} neuron
 * @returns {number}
 */
export function bias(parameters, layer, neuron) {
  return parameters[layer.biases + neuron];
}
