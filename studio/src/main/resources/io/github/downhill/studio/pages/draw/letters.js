/** The small letters in pictures: larger where the style sheet makes everything larger, on a projector. */

const projector = matchMedia("(min-width: 1700px)");

/** @returns {number} their size */
export const smallLetters = () => projector.matches ? 14 : 11.5;

/**
 * A line of small letters, as an item of a scene.
 *
 * @param {number} x
 * @param {number} y its middle
 * @param {string} text
 * @param {string} fill
 * @param {"start"|"middle"|"end"} [align]
 * @returns {import("../scene.js").Item}
 */
export const small = (x, y, text, fill, align = "middle") =>
  ({kind: "text", x, y, text, fill, align, size: smallLetters(), baseline: "middle"});
