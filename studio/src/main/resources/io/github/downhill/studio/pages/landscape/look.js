/**
 * How the pictures of the landscape look now: colors, words, and what is said of each thing in them.
 */

import {palette} from "../palette.js";
import {t} from "../texts.js";
import {costOver} from "./model.js";
import {markText} from "./numbers.js";
import {pointText, stopText} from "./reading.js";
import {colorsOf, markColors, pointed} from "./seen.js";

/**
 * @param {import("./seen.js").Seen} seen
 * @returns {object}
 */
export function look(seen) {
  const {ground, path, weight, scale} = seen;
  const {over} = ground;
  return {
    colors: palette(), colorOf: colorsOf(scale), marks: markColors(), markText, spot: pointed.on(ground),
    words: {
      u: t("landscape.axis.u"), v: t("landscape.axis.v"), start: t("landscape.start"),
      cost: t(`landscape.axis.${over === "difference" ? "difference" : "cost"}`),
    },
    cellText: (column, row) => pointText(seen, column, row),
    stopText: (stop, i) => stopText(seen, stop, i),
    costAt: i => costOver(over, path?.costs, i),
    ballCost: costOver(over, weight?.costs),
  };
}

/**
 * What a picture is called: what it really shows, which may not yet be what has been chosen.
 *
 * @param {string} kind
 * @param {import("./seen.js").Seen|null} seen
 * @returns {string}
 */
export function titleOf(kind, seen) {
  if (!seen) return t(`landscape.title.${kind}`);
  const {survey, over} = seen.ground;
  const what = t(`landscape.costOf.${over}`);
  return t(`landscape.title.${kind}Of`, {what, plane: t(`landscape.planeOf.${survey.plane}`)});
}
