/**
 * Why the run in view has come to its end, in words. That one has diverged the shell says, in every view.
 */

import {store} from "../store.js";
import {number, t} from "../texts.js";
import {percent} from "./curves.js";
import {GOAL} from "./orders.js";

/**
 * The sentence for a run that has come to an end; nothing for one that has not.
 *
 * @param {import("./shown.js").Shown} now
 * @returns {string}
 */
export function noticeOf({run}) {
  if (run?.status === "finished" && run.reason === "missed") return missedWords(run);
  return SENTENCES[run?.status]?.(run.recipe, run.reason) ?? "";
}

/**
 * The sentence for a run that was to reach the goal and is at its end without.
 *
 * @param {{id: string, recipe: import("./recipe.js").Recipe}} run
 * @returns {string}
 */
export function missedWords({id, recipe, accuracy}) {
  const tested = store.data.curves.get(id)?.test.map(([, , each]) => each) ?? [];
  const best = Math.max(accuracy ?? 0, ...tested);
  return t("machine.notice.missed",
    {goal: number(100 * GOAL), best: percent(best, 2), epochs: number(recipe.epochs, 0)});
}

const SENTENCES = {
  stopped: recipe => t(`machine.notice.${reason(recipe)}`,
    {patience: number(recipe.patience, 0), percent: number(recipe.until * 100)}),
  finished: ({epochs}) => t("machine.notice.finished", {epochs: number(epochs, 0)}),
};
