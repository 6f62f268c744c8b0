/**
 * Contributions: what one neuron adds to the sum of another, activation × weight.
 *
 * @typedef {{layer: number, input: number, neuron: number, value: number}} Contribution into `neuron` of `layer`
 * @typedef {import("./reading.js").Layer} Layer
 * @typedef {import("./reading.js").Reading} Reading
 */

/** @param {Layer} layer @param {number} input @param {number} neuron @returns {Contribution} */
export const contribution = (layer, input, neuron) =>
  ({layer: layer.index, input, neuron, value: layer.weights[input * layer.neurons + neuron] * layer.before[input]});

/**
 * The strongest contributions to the neurons of a layer, the strongest first. A dark pixel contributes nothing and is
 * left out.
 *
 * @param {Layer} layer
 * @param {number} count
 * @param {{inputs?: number[], neurons?: number[]}} among only from these and into these; all where nothing is said
 * @returns {Contribution[]}
 */
export function strongestOf(layer, count, {inputs = indices(layer.inputs), neurons = indices(layer.neurons)} = {}) {
  const best = new Best(count);
  for (const input of inputs) {
    const activation = layer.before[input];
    if (activation) {
      for (const neuron of neurons) {
        best.offer(Math.abs(layer.weights[input * layer.neurons + neuron] * activation), input, neuron);
      }
    }
  }
  return best.places().map(([input, neuron]) => contribution(layer, input, neuron));
}

/**
 * From one neuron back to the pixels: its strongest contributions, then the strongest of those they came from, and so
 * on.
 *
 * @param {Reading} read
 * @param {{layer: number, neuron: number}} from
 * @param {number} breadth
 * @returns {Contribution[]} each connection once
 */
export function traced(read, from, breadth = 3) {
  const found = [];
  let neurons = [from.neuron];
  for (let index = from.layer; index >= 1; index--) {
    const layer = read.layers[index - 1];
    const into = neurons.flatMap(neuron => strongestOf(layer, breadth, {neurons: [neuron]}));
    found.push(...into);
    neurons = [...new Set(into.map(({input}) => input))];
  }
  return found;
}

/** @param {number} count @returns {number[]} 0, 1, 2, … */
export const indices = count => Array.from({length: count}, (_, i) => i);

/** The largest few of many sizes, kept in order: cheaper than sorting twelve thousand at every move of the pen. */
class Best {
  constructor(count) {
    this.count = count;
    this.kept = [];
  }

  offer(size, input, neuron) {
    const full = this.kept.length === this.count;
    if (!(size > 0) || this.count === 0 || full && size <= this.kept.at(-1)[0]) {
      return;
    }
    if (full) {
      this.kept.pop();
    }
    this.kept.splice(this.placeOf(size), 0, [size, input, neuron]);
  }

  placeOf(size) {
    let place = this.kept.length;
    while (place > 0 && this.kept[place - 1][0] < size) {
      place--;
    }
    return place;
  }

  places() {
    return this.kept.map(([, input, neuron]) => [input, neuron]);
  }
}
