/**
 * How bright an activation is shown: from black to white over what its layer can be, or is. Pure.
 */

/**
 * @param {import("./pass.js").Pass} pass
 * @param {number} layer
 * @param {number} activation
 * @returns {number} 0…1
 */
export function light({layers, a}, layer, activation) {
  switch (layers[layer - 1].activation) {
    case "tanh": return (activation + 1) / 2;
    case "relu": case "gelu": case "identity":
      return activation / a[layer].reduce((one, other) => Math.max(one, other), 1e-9);
    default: return activation;
  }
}
