/**
 * Which heights of a surface get a contour. Where most of a surface is low and some of it very high, equal distances
 * would leave nothing to see in the valleys: there the levels lie closer together the deeper they are.
 *
 * @typedef {{least: number, most: number, power: number, levels: number[], shareOf: (cost: number) => number}} Levels
 *   shareOf is 0 at the lowest place and 1 at the highest; power is 1 where it is in proportion to the cost
 */

const COUNT = 14;
const FLATTEST = 0.2;

/**
 * @param {ArrayLike<number>} costs
 * @returns {Levels}
 */
export function levelsOf(costs) {
  const finite = Array.from(costs).filter(Number.isFinite).sort((a, b) => a - b);
  const [least, most] = finite.length > 0 ? [finite[0], finite.at(-1)] : [0, 1];
  const span = most - least || 1;
  const median = finite.length > 0 ? (finite[finite.length >> 1] - least) / span : 0.5;
  const power = median >= 0.3 || median <= 0 ? 1 : Math.max(FLATTEST, Math.log(0.45) / Math.log(median));
  return {
    least, most, power,
    levels: Array.from({length: COUNT - 1}, (_, i) => least + span * ((i + 1) / COUNT) ** (1 / power)),
    shareOf: cost => Math.min(1, Math.max(0, (cost - least) / span)) ** power,
  };
}

/**
 * The band between two contours that a share lies in, as a share of its own.
 *
 * @param {number} share
 * @returns {number} 0…1
 */
export function bandOf(share) {
  return Math.min(COUNT - 1, Math.floor(share * COUNT)) / (COUNT - 1);
}
