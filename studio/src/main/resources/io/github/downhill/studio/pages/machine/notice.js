/**
 * Why the run in view has come to its end, in words. That one has diverged the shell says, in every view.
 */

import {number, t} from "../texts.js";

/**
 * The sentence for a run that has come to an end; nothing for one that has not.
 *
 * @param {import("./shown.js").Shown} now
 * @returns {string}
 */
export function noticeOf({run}) {
  return SENTENCES[run?.status]?.(run.recipe, run.reason) ?? "";
}

const SENTENCES = {
  stopped: recipe => t(`machine.notice.${reason(recipe)}`,
    {patience: number(recipe.patience, 0), percent: number(recipe.until * 100)}),
  finished: ({epochs}) => t("machine.notice.finished", {epochs: number(epochs, 0)}),
};
