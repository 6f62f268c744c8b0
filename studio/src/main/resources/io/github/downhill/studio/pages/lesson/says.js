/**
 * Sentences of the lessons that the numbers on screen decide: pure functions from what is seen to the kind of sentence.
 *
 * A text says {patternVerdict}, like a number; beside it, under "says", is one sentence of each kind, which may quote
 * numbers of its own. As long as nothing is known it is the one that is called "unknown", if there is one.
 */

import {brightest} from "../dream/model.js";
import {verdict} from "../wall/smoothness.js";
import {LIVE} from "./live.js";

/** An output above this is more on than off. */
const HALF = 0.5;

/** So far apart in per cent two shares are not the same. */
const POINT = 1;

/** @type {Object<string, (view: import("./seen.js").Seen) => string|undefined>} */
export const SAYS = {
  onTheWall: ({run}) => run?.origin,
  costSince: view => compared(LIVE.testCost(view), LIVE.testCostAtStart(view), ["lower", "same", "higher"]),
  shares: view => over(LIVE.topShare(view), share => share >= 10 ? "uneven" : "even"),
  stairs: ({ball}) => ball && (ball.gradient[0] === 0 ? "flat" : "sloped"),
  rolled: view => compared(LIVE.ballEndCost(view), LIVE.ballStartCost(view), ["down", "stuck", "up"]),
  descended: ({run}) => run?.origin,
  mistakesNow: view => over(LIVE.accuracy(view), accuracy => accuracy < 50 ? "low" : "high"),
  firmRight: view => view.hall && firmKind(LIVE.firmRightShare(view)),
  patternVerdict: ({smooth}) => smooth && verdict(smooth),
  startVerdict: leftOfTheStart,
  twinVerdict: view => compared(LIVE.accuracy(view), LIVE.twinAccuracy(view), ["worse", "alike", "better"], POINT),
  noiseVerdict: view => over(LIVE.noiseFirm(view), share => share >= 10 ? "sure" : share > 0 ? "sometimes" : "dark"),
  drawnEnd: ({dream}) => dream?.digit === undefined ? undefined : endOf(dream),
  misledVerdict: view => view.misled && misledKind(view),
  pace: ({memory}) => memory?.order.disorder === "labels" ? memory.pace : undefined,
  parted: view => compared(LIVE.apartOutputs(view), LIVE.apartPixels(view), ["mixes", "alike", "parts"], POINT),
};

/**
 * The kind of a sentence.
 *
 * @param {string} name
 * @param {import("./seen.js").Seen} view
 * @returns {string}
 */
export function kindOf(name, view) {
  return SAYS[name](view) ?? "unknown";
}

function over(value, kind) {
  return Number.isFinite(value) ? kind(value) : undefined;
}

/** Below, about as much as, or above the other, by more than a margin. */
function compared(value, other, [below, alike, above], margin = 0) {
  if (!Number.isFinite(value) || !Number.isFinite(other)) return undefined;
  if (Math.abs(value - other) <= margin) return alike;
  return value < other ? below : above;
}

function firmKind(share) {
  if (!Number.isFinite(share)) return "none";
  return share > 50 ? "most" : "few";
}

/** Where a run began is known, unless it came from a file. */
function leftOfTheStart(view) {
  if (view.run?.origin === "file") return "file";
  return over(LIVE.startLikeness(view), likeness => {
    if (likeness === 1) return "all";
    if (likeness >= 0.7) return "most";
    return likeness >= 0.3 ? "some" : "little";
  });
}

function endOf({digit, end}) {
  const choice = brightest(end);
  if (end[choice] < HALF) return "nothing";
  return choice === digit ? "there" : "other";
}

function misledKind(view) {
  const {misled} = view;
  if (LIVE.misledFrom(view) === misled.digit) return "already";
  if (!misled.reached) return "never";
  return over(LIVE.misledShare(view), share => share < 50 ? "near" : "far");
}
