/**
 * Pictures that grow with the letters of the page: on a projector everything in them is larger, not only the squares.
 */

const LENGTHS = ["x", "y", "width", "height", "x1", "y1", "x2", "y2", "r", "radius", "size", "lineWidth"];

/** The size of the page's letters for which the pictures are made. */
const LETTERS = 16;

/**
 * Draws for a page with ordinary letters, and enlarges what was drawn.
 *
 * @param {(size: {width: number, height: number}) => import("../scene.js").Scene} draw
 * @returns {(size: {width: number, height: number}) => import("../scene.js").Scene}
 */
export function enlarged(draw) {
  return ({width, height}) => {
    const factor = enlargement();
    return enlarge(draw({width: width / factor, height: height / factor}), factor);
  };
}

/**
 * @returns {number} how much larger than usual the page's letters are
 */
export function enlargement() {
  return factor ??= parseFloat(getComputedStyle(document.documentElement).fontSize) / LETTERS || 1;
}

/** To ask the browser costs it the layout of the page, so it is asked only when the answer may be another one. */
let factor = null;

addEventListener("resize", () => {
  factor = null;
});

/**
 * Enlarges a scene, in place: it has just been made and belongs to nobody else.
 *
 * @param {import("../scene.js").Scene} scene
 * @param {number} factor
 * @returns {import("../scene.js").Scene}
 */
export function enlarge(scene, factor) {
  if (factor === 1) return scene;
  for (const part of [scene, ...scene.items]) {
    for (const length of LENGTHS) if (part[length] !== undefined) part[length] *= factor;
    if (part.points) part.points = part.points.map(([x, y]) => [x * factor, y * factor]);
  }
  return scene;
}
