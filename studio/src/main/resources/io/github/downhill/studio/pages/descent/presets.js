/**
 * Curves and surfaces to begin with, each with a start and a learning rate that show what is special about it.
 */

/** @typedef {{key: string, formula: string, reach: number, start: string, rate: number}} Preset */

/** @type {{curve: Preset[], surface: Preset[]}} */
export const PRESETS = {
  curve: [
    preset("wells", "0.25x^4 - x^2 + 0.3x + 2", 2.4, "2.1", 0.1),
    preset("bowl", "0.5x^2", 3, "-2.7", 0.3),
    preset("wavy", "0.08x^2 + 0.6cos(3x) + 1", 6, "5.2", 0.1),
    preset("plateau", "1.2 - exp(-x^2) + 0.005x^2", 4, "2.6", 0.5),
    preset("kink", "abs(x)", 2, "1.77", 0.3),
    preset("stairs", "step(abs(x) - 0.7) + step(abs(x) - 1.5) + step(abs(x) - 2.3)", 3, "2.8", 0.3),
    preset("slides",
      "sigmoid(8(abs(x) - 0.7)) + sigmoid(8(abs(x) - 1.5)) + sigmoid(8(abs(x) - 2.3))", 3, "2.8", 0.3),
  ],
  surface: [
    preset("waves", "0.15x^2 + 0.15y^2 + sin(2x) + cos(2y) + 1", 3.6, "3,-0.6", 0.1),
    preset("bowl", "x^2 + y^2", 3, "-2.4,1.6", 0.1),
    preset("long", "0.05x^2 + y^2", 3, "-2.6,1.3", 0.9),
    preset("saddle", "x^2 - y^2 + 0.1y^4", 3, "2.6,0.02", 0.1),
    preset("banana", "(1 - x)^2 + 5(y - x^2)^2", 2, "-1.3,1.6", 0.01),
  ],
};

function preset(key, formula, reach, start, rate) {
  return {key, formula, reach, start, rate};
}

/**
 * What the state is with a preset.
 *
 * @param {"curve"|"surface"} land
 * @param {string} key
 * @returns {Object<string, string|number>}
 */
export function presetState(land, key) {
  const {formula, reach, start, rate} = PRESETS[land].find(each => each.key === key);
  return land === "curve"
    ? {f1: formula, drawn: "", w1: reach, x1: start, r1: rate, leg: 0}
    : {f2: formula, w2: reach, p2: start, r2: rate, leg: 0};
}

/**
 * The preset that is on the map, if it is one.
 *
 * @param {"curve"|"surface"} land
 * @param {object} state
 * @returns {string} its key, or nothing
 */
export function presetOf(land, {f1, f2, w1, w2, drawn}) {
  if (land === "curve" && drawn) return "";
  const [formula, reach] = land === "curve" ? [f1, w1] : [f2, w2];
  return PRESETS[land].find(each => each.formula === formula && each.reach === reach)?.key ?? "";
}
