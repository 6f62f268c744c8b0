/**
 * The signed logarithmic scale. Sizes of nudges lie many powers of ten apart: on a linear scale one would see a few of
 * them and darkness. Here each power of ten below the largest takes the same part of the color, over four of them;
 * what is smaller still stays just visible, and only what is exactly zero shows nothing.
 */

/** So many powers of ten fade from full color to the faintest. */
export const DECADES = 4;

/** How much color the faintest gets. */
export const FAINTEST = 0.06;

/**
 * @param {number} nudge
 * @param {number} largest the size of the largest nudge
 * @returns {number} −1…1, with the sign of the nudge; 0 for exactly zero
 */
export function strengthOf(nudge, largest) {
  if (!nudge || !(largest > 0)) return 0;
  const share = Math.max(0, 1 + Math.log10(Math.abs(nudge) / largest) / DECADES);
  return Math.sign(nudge) * (FAINTEST + (1 - FAINTEST) * Math.min(1, share));
}

/** From such a part of the largest nudge on it is "a lot", and from such a part on "somewhat". */
export const SIZES = {lot: 0.5, somewhat: 0.2};

/**
 * What a nudge is beside the largest one.
 *
 * @param {number} nudge
 * @param {number} largest
 * @returns {"lot"|"somewhat"|"little"|"none"}
 */
export function sizeOf(nudge, largest) {
  const size = Math.abs(nudge);
  if (size === 0) return "none";
  if (size >= SIZES.lot * largest) return "lot";
  return size >= SIZES.somewhat * largest ? "somewhat" : "little";
}
