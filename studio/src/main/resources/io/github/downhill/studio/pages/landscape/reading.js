/**
 * What the landscape says in words: of a point, of a moment of the path, of the ball.
 */

import {number, t} from "../texts.js";
import {costOver} from "./model.js";
import {costText, placeText} from "./numbers.js";

/**
 * A point where the cost was computed.
 *
 * @param {import("./seen.js").Seen} seen
 * @param {number} column
 * @param {number} row
 * @returns {string}
 */
export function pointText({ground: {xs, ys, values, columns, over}}, column, row) {
  const cost = costText(values[row * columns + column]);
  return t(`landscape.point.${over}`, {x: placeText(xs[column]), y: placeText(ys[row]), cost});
}

/**
 * A moment of the path.
 *
 * @param {import("./seen.js").Seen} seen
 * @param {import("./model.js").Stop} stop
 * @param {number} index
 * @returns {string}
 */
export function stopText({ground: {over}, path}, {step, distance}, index) {
  const words = {step: number(step, 0), distance: placeText(distance)};
  const cost = costOver(over, path?.costs, index);
  if (!Number.isFinite(cost)) return t("landscape.stop.plain", words);
  const below = costText(costOver(over, path.below, index));
  return t(`landscape.stop.${over}`, {...words, cost: costText(cost), below});
}

/**
 * A share as per cent: a small one must not look like nothing.
 *
 * @param {number} share
 * @returns {string}
 */
export function percentText(share) {
  const percent = 100 * share;
  return `${number(percent, percent >= 99.95 || percent < 0.05 ? undefined : 1)}\u00a0%`;
}

/**
 * A time that something takes.
 *
 * @param {number} seconds
 * @returns {string}
 */
export function secondsText(seconds) {
  if (seconds >= 120) return t("landscape.minutes", {count: number(seconds / 60, 0)});
  return t("landscape.seconds", {count: number(seconds, seconds < 10 ? 1 : 0)});
}
