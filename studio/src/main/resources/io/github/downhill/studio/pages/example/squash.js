/**
 * Activations and their slopes, the costs of one example and its wishes for the outputs, in double precision. Pure.
 */

/**
 * a = σ(z) for a layer.
 *
 * @param {string} activation
 * @param {Float64Array} sums
 * @returns {Float64Array}
 */
export function activate(activation, sums) {
  return activation === "softmax" ? softmax(sums) : sums.map(SQUASH[activation]);
}

/**
 * σ′(z), written with a.
 *
 * @param {string} activation
 * @param {number} a
 * @returns {number}
 */
export function slope(activation, a) {
  return SLOPES[activation](a);
}

/**
 * What each output adds to the cost of an example; together they are the cost.
 *
 * @param {{cost: string, activation: string, sums: Float64Array, outputs: Float64Array, targets: Float64Array}} end
 * @returns {Float64Array}
 */
export function costTerms({cost, activation, sums, outputs, targets}) {
  if (cost === "squares") return outputs.map((a, j) => (a - targets[j]) ** 2);
  if (activation !== "softmax") return sums.map((z, j) => surprise(targets[j] ? z : -z));
  const whole = logOfSum(sums);
  return sums.map((z, j) => targets[j] ? whole - z : 0);
}

/**
 * What each output wishes: −∂C/∂a.
 *
 * @param {{cost: string, activation: string, outputs: Float64Array, targets: Float64Array}} end
 * @returns {Float64Array}
 */
export function outputWishes({cost, activation, outputs, targets}) {
  if (cost === "squares") return outputs.map((a, j) => 2 * (targets[j] - a));
  if (activation === "softmax") return outputs.map((a, j) => targets[j] ? 1 / a : 0);
  return outputs.map((a, j) => targets[j] ? 1 / a : -1 / (1 - a));
}

/**
 * BP1: the errors of the outputs, δ = ∂C/∂z.
 *
 * @param {{cost: string, activation: string, outputs: Float64Array, targets: Float64Array}} end
 * @param {Float64Array} wishes
 * @returns {Float64Array}
 */
export function outputErrors({cost, activation, outputs, targets}, wishes) {
  if (cost !== "squares") return outputs.map((a, j) => a - targets[j]);
  if (activation !== "softmax") return outputs.map((a, j) => -wishes[j] * slope(activation, a));
  const mean = meanWish(outputs, wishes);
  return outputs.map((a, j) => a * (mean - wishes[j]));
}

/**
 * What softmax outputs wish on average, each counted by its share: one can only grow at the cost of the others.
 *
 * @param {Float64Array} outputs
 * @param {Float64Array} wishes
 * @returns {number}
 */
export function meanWish(outputs, wishes) {
  return outputs.reduce((sum, a, k) => sum + a * wishes[k], 0);
}

const SQUASH = {
  sigmoid: z => 1 / (1 + Math.exp(-z)),
  tanh: z => Math.tanh(z),
  relu: z => Math.max(0, z),
  identity: z => z,
};

const SLOPES = {
  sigmoid: a => a * (1 - a),
  tanh: a => 1 - a * a,
  relu: a => a > 0 ? 1 : 0,
  identity: () => 1,
};

/** From the largest z on, so that nothing overflows. */
function softmax(sums) {
  const whole = logOfSum(sums);
  return sums.map(z => Math.exp(z - whole));
}

function logOfSum(sums) {
  const most = sums.reduce((one, other) => Math.max(one, other));
  return most + Math.log(sums.reduce((sum, z) => sum + Math.exp(z - most), 0));
}

/** −ln σ(z), without ever being −ln 0. */
function surprise(z) {
  return Math.max(-z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
}
