/**
 * The numbers that the lesson on doubt takes from the stress lab. Pure.
 */

import {between} from "./curves.js";
import {tallied} from "./nonsense.js";

/** How they are written: digits after the point, and their unit. */
export const WRITTEN = {
  unshifted: [1, "%"], shiftedTwo: [1, "%"], invertedRight: [1, "%"], noiseFirm: [1, "%"], digitsFirm: [1, "%"],
  noiseMostShare: [0, "%"], noiseAgreed: [1, "%"], digitsAgreed: [1, "%"],
};

/** From what is seen to a number. */
export const LIVE = {
  unshifted: view => along(view, "right", 0),
  shiftedTwo: view => along(view, "right", 2),
  invertedRight: view => along(view, "inverted", 1),
  noiseFirm: view => firm(view, "uniform"),
  digitsFirm: view => firm(view, "digits"),
  noiseMost: view => of(view, "uniform", ({answers}) => most(answers)),
  noiseMostShare: view => of(view, "uniform", ({answers, count}) => 100 * answers[most(answers)] / count),
  noiseAgreed: view => agreed(view, "uniform"),
  digitsAgreed: view => agreed(view, "digits"),
};

/** The share in per cent that is recognised when something is done so far, and nothing else. */
function along({stressCurves}, axis, value) {
  const curve = stressCurves?.[axis];
  return curve && 100 * between(Array.from(curve.degrees), Array.from(curve.right), value) / curve.count;
}

function firm(view, kind) {
  return of(view, kind, tally => 100 * tally.firm / tally.count);
}

/** One network always agrees with itself. */
function agreed(view, kind) {
  return of(view, kind, tally => tally.networks > 1 ? 100 * tally.agreed / tally.count : undefined);
}

function of({nonsenses}, kind, number) {
  const message = nonsenses?.[kind];
  return message && number(tallied(message));
}

function most(answers) {
  return answers.indexOf(Math.max(...answers));
}
