/**
 * The weight under the pointer, in whichever picture of the wall that is: it is read beside the neuron in view.
 */

let id = "";

/** @type {Set<() => void>} */
const listeners = new Set();

export const pointed = {
  /** @returns {string} "1.5.3" (layer, input, neuron), or nothing */
  get weight() {
    return id;
  },

  /**
   * Notes what the pointer is over.
   *
   * @param {string|null} next whatever is no weight counts as nothing
   */
  over(next) {
    const weight = next?.split(".").length === 3 ? next : "";
    if (weight === id) return;
    id = weight;
    listeners.forEach(hear => hear());
  },

  /** @param {() => void} hear is called when the pointer is over another weight */
  on(hear) {
    listeners.add(hear);
  },
};

/**
 * The weight at a place in a map.
 *
 * @param {{id: string, x: number, y: number, width: number, height: number, columns: number, rows: number}|null} map
 * @param {{x: number, y: number}|null} point
 * @returns {string|null} nothing outside of it
 */
export function weightAt(map, point) {
  if (!map?.columns || !point) return null;
  const column = Math.floor(((point.x - map.x) / map.width) * map.columns);
  const row = Math.floor(((point.y - map.y) / map.height) * map.rows);
  const [layer, neuron] = map.id.split(".");
  const inside = column >= 0 && column < map.columns && row >= 0 && row < map.rows;
  return inside ? `${layer}.${row * map.columns + column}.${neuron}` : null;
}
