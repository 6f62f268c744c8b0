/**
 * What the time machine shows, put together from what one has chosen and what the server has sent.
 *
 * @typedef {{train: number[][], test: number[][]}} Curve
 * @typedef {{run: object|null, curve: Curve, others: {run: object, curve: Curve}[], compared: object|null,
 *   last: number, step: number, asked: number, live: boolean, moment: object|null}} Shown step: of the network in view,
 *   of which there is a snapshot; asked: the step one has chosen, which may be a little later
 */

import {pointAt} from "./points.js";

const NOTHING = Object.freeze({train: [], test: []});

/**
 * @param {object} state
 * @param {object} data
 * @returns {Shown}
 */
export function shown(state, data) {
  const run = inView(state, data);
  const moment = data.moment?.run === run?.id ? data.moment : null;
  const compared = data.runs.find(({id}) => id === state.compare && id !== run?.id) ?? null;
  const others = data.runs.filter(other => other !== run && (other.pinned || other === compared));
  const curve = curveOf(run, data);
  const last = lastStep(run, curve, moment);
  const live = state.step === "live";
  const asked = live ? last : Math.min(state.step, last);
  return {
    run, curve, compared, moment, last, live,
    others: others.map(other => ({run: other, curve: curveOf(other, data)})),
    step: moment?.step ?? asked,
    asked,
  };
}

/** The run one has chosen to look at, else the one that trains. */
function inView(state, data) {
  const byId = id => data.runs.find(run => run.id === id);
  return byId(state.run) ?? byId(data.current) ?? null;
}

function curveOf(run, data) {
  return data.curves.get(run?.id) ?? NOTHING;
}

/** The list of runs may be older than the curve, and the curve older than the moment. */
function lastStep(run, curve, moment) {
  const steps = [run?.steps, curve.train.at(-1)?.[0], curve.test.at(-1)?.[0], moment?.live ? moment.step : 0];
  return Math.max(0, ...steps.filter(Number.isFinite));
}

/**
 * The steps of a run that one can go back to: at these a snapshot was taken.
 *
 * @param {Shown} shown
 * @returns {number[]}
 */
export function stops({run, curve}) {
  const first = run?.first ?? 0;
  const later = curve.train.map(([step]) => step).filter(step => step > first);
  return [first, ...later];
}

/**
 * What was measured at the step in view, or last before it.
 *
 * @param {Shown} shown
 * @returns {{cost: number|null, testCost: number|null, accuracy: number|null, tested: number|null}} tested: at which
 *   step the last test was
 */
export function measuredAt({curve, step}) {
  const test = pointAt(curve.test, step);
  return {
    cost: pointAt(curve.train, step)?.[1] ?? null,
    testCost: test?.[1] ?? null,
    accuracy: test?.[2] ?? null,
    tested: test?.[0] ?? null,
  };
}

/**
 * The color of a run's curve where it stands beside that of the run in view.
 *
 * @param {{id: string}} run
 * @param {{runs: string[]}} colors
 * @returns {string}
 */
export function colorOf(run, {runs}) {
  return runs[placeOf(run) % runs.length];
}

/** Dashes of the lines of training and test: the second and third time that the colors are used, they are others. */
const DASHES = {
  train: [undefined, [2, 3], [12, 3, 2, 3]],
  test: [[7, 4], [7, 4, 2, 4], [7, 3, 2, 3, 2, 3]],
};

/**
 * How the lines of a run are dashed where it stands beside the run in view. Test and training differ in their dashes as
 * well as in their color, and so without color too.
 *
 * @param {{id: string}|null} run null for the run in view
 * @param {{runs: string[]}} colors
 * @returns {{train: number[]|undefined, test: number[]}}
 */
export function dashesOf(run, {runs}) {
  const round = run ? Math.floor(placeOf(run) / runs.length) % DASHES.train.length : 0;
  return {train: DASHES.train[round], test: DASHES.test[round]};
}

/** Runs are numbered from 1. */
function placeOf({id}) {
  const number = Number.parseInt(id, 10);
  return Number.isFinite(number) ? number - 1 : 0;
}
