/**
 * What the two copies are called.
 */

import {t} from "../texts.js";
import {percent} from "./numbers.js";

/**
 * What the second copy learns from.
 *
 * @param {{order: {disorder: string, share: number}}} contest
 * @returns {string} "50 % random labels"
 */
export function whatOf({order}) {
  return order.disorder === "labels"
    ? t("memory.what.labels", {share: percent(order.share, 0)}) : t(`memory.what.${order.disorder}`);
}

/**
 * Both.
 *
 * @param {object} contest
 * @returns {string[]}
 */
export function namesOf(contest) {
  return [t("memory.plain"), whatOf(contest)];
}
