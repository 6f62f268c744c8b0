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
 * σ′(z), written with a; that of GELU with z, since the same a comes from two of them.
 *
 * @param {string} activation
 * @param {number} a
 * @param {number} z
 * @returns {number}
 */
export function slope(activation, a, z) {
  return SLOPES[activation](a, z);
}

/**
 * Φ(z), the share of a standard normal distribution below z: ½ + φ(z)·(z + z³/3 + z⁵/(3·5) + …).
 *
 * @param {number} z
 * @returns {number}
 */
export function shareBelow(z) {
  if (Math.abs(z) > 9) return z > 0 ? 1 : 0;
  let sum = z;
  for (let n = 3, term = z; Math.abs(term) > 1e-17 * Math.abs(sum); n += 2) {
    term *= z * z / n;
    sum += term;
  }
  return 0.5 + density(z) * sum;
}

/** φ(z), the density of the distribution. */
const density = z => Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);

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
 * @param {{cost: string, activation: string, sums: Float64Array, outputs: Float64Array, targets: Float64Array}} end
 * @param {Float64Array} wishes
 * @returns {Float64Array}
 */
export function outputErrors({cost, activation, sums, outputs, targets}, wishes) {
  if (cost !== "squares") return outputs.map((a, j) => a - targets[j]);
  if (activation !== "softmax") return outputs.map((a, j) => -wishes[j] * slope(activation, a, sums[j]));
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
  gelu: z => z * shareBelow(z),
  identity: z => z,
};

const SLOPES = {
  sigmoid: a => a * (1 - a),
  tanh: a => 1 - a * a,
  relu: a => a > 0 ? 1 : 0,
  gelu: (_, z) => shareBelow(z) + z * density(z),
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
