/**
 * The numbers of this view that the lesson quotes: pure functions of what is seen.
 */

import {brightest, correlation, DIGITS, median, outputsAt, PIXELS, pictureAt, stepIn} from "./model.js";

/** How each is written: digits after the point, and its unit. */
export const WRITTEN = {
  drawnOutput: [3],
  drawnEndOutput: [3],
  drawnDistance: [1],
  realDistance: [1],
  drawnLikeness: [2],
  realLikeness: [2],
  misledLength: [2],
  misledApart: [1],
  misledShare: [0, "%"],
  misledRandom: [0, "%"],
};

/**
 * What is seen of the drawing.
 *
 * @param {object} data as in store.data
 * @param {object} state as in store.state
 * @returns {{dream?: object, misled?: object, yardstick?: object}}
 */
export function dreamSeen({film, near, yardstick, misled}, state) {
  const digit = /^\d$/.test(state.aim) ? Number(state.aim) : undefined;
  const step = film ? stepIn(film, state) : 0;
  const dream = film && {
    digit, step, outputs: outputsAt(film, step), end: outputsAt(film, film.steps), picture: pictureAt(film, step),
    distance: near?.film === film && near.at === step ? near.distance : undefined,
  };
  return {dream: dream ?? undefined, yardstick: yardstick ?? undefined, misled: misled ?? undefined};
}

export const LIVE = {
  drawnDigit: ({dream}) => dream?.digit,
  drawnStep: ({dream}) => dream?.step,
  drawnOutput: ({dream}) => dream?.outputs[dream.digit],
  drawnEndOutput: ({dream}) => dream?.end[dream.digit],
  drawnEndChoice: ({dream}) => dream && brightest(dream.end),
  drawnChoice: ({dream}) => dream && brightest(dream.outputs),
  drawnDistance: ({dream}) => dream?.distance,
  realDistance: ({yardstick}) => yardstick && median(yardstick.distances),
  drawnLikeness: ({dream, yardstick}) => dream?.digit === undefined || !yardstick ? undefined
    : correlation(dream.picture, yardstick.means.subarray(dream.digit * PIXELS, (dream.digit + 1) * PIXELS)),
  realLikeness: ({yardstick}) => yardstick && median(yardstick.likeness),
  misledFrom: ({misled}) => misled && brightest(misled.outputs.subarray(0, DIGITS)),
  misledInto: ({misled}) => misled?.digit,
  misledLength: ({misled}) => misled?.length,
  misledApart: view => view.misled && view.yardstick?.apart[LIVE.misledFrom(view) * DIGITS + view.misled.digit],
  misledShare: view => 100 * view.misled?.length / LIVE.misledApart(view),
  misledRandom: ({misled}) => misled && 100 * misled.random,
};
