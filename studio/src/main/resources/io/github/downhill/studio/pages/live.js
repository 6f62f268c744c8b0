/**
 * Keeps the store up to date with what the server says, and the server with what one looks at. Nothing else does.
 */

import {complain} from "./complain.js";
import {hearMemory} from "./memory/hearing.js";
import {server} from "./server.js";
import {store} from "./store.js";

/** Messages that are kept just as they come, each under the name of its type. */
const KEPT = ["answer", "mistakes", "smoothness", "stages", "snapshot", "twin", "problem",
  "trial", "turns", "check", "taken", "survey", "surveying", "pathCosts", "ball", "weigh"];

/** What was measured of runs that a server which was started again does not know. */
const FORGOTTEN = {
  twin: null, smoothness: null, snapshot: null, stages: null, mistakes: null,
  nudges: null, slopes: null, trial: null, turns: null, check: null,
  survey: null, surveying: null, pathCosts: null, ball: null, weigh: null, trail: [],
};

/** Begins to listen and to ask. */
export function live() {
  for (const type of KEPT) server.on(type, message => store.setData({[type]: message}));
  server.on("closed", ({reason}) => store.setData({connected: false, reason}));
  server.on("welcome", welcome);
  server.on("data", takeDigits);
  server.on("runs", ({runs, current}) => takeRuns(runs, current));
  server.on("moment", takeMoment);
  server.on("curves", takeCurves);
  server.on("nudges", takeNudges);
  hearMemory();
  store.on(["run", "step"], askSoon);
  server.connect();
}

/**
 * The run that one looks at: the one chosen, else the current one.
 *
 * @returns {object|undefined}
 */
export function runInView() {
  return runOf(store.state.run) ?? currentRun();
}

/**
 * The name of the digits that the network in view learns from: those which the server speaks of as well.
 *
 * @returns {string} empty as long as there is none
 */
export function dataInView() {
  return runOf(store.data.moment?.run)?.recipe.data ?? "";
}

/**
 * The run that is trained.
 *
 * @returns {object|undefined}
 */
export function currentRun() {
  return runOf(store.data.current);
}

/**
 * A run by its id.
 *
 * @param {string} id
 * @returns {object|undefined}
 */
export function runOf(id) {
  return store.data.runs.find(run => run.id === id);
}

/**
 * The last test up to a step.
 *
 * @param {string} run
 * @param {number} step
 * @returns {number[]|undefined} its step, cost and accuracy
 */
export function testAt(run, step) {
  return store.data.curves.get(run)?.test.findLast(([tested]) => tested <= step);
}

/** A server that was started again counts its runs anew, so what is known of the old ones would be wrong. */
function welcome(message) {
  const {current = ""} = message;
  store.setData({welcome: message, current, curves: new Map(), runs: [], ...FORGOTTEN, connected: true, reason: ""});
  ask();
  server.send({type: "ready"});
}

function takeDigits({data, lit}) {
  store.setData({lit, welcome: {...store.data.welcome, data}});
}

function takeRuns(runs, current) {
  const isFirst = store.data.runs.length === 0;
  store.setData({runs, current});
  if (store.state.run && !runOf(store.state.run)) lookElsewhere(isFirst);
  if (store.state.compare && !runOf(store.state.compare)) store.set({compare: ""});
}

/** An address may be older than the studio that answers it: then what one sees is not what it promised. */
function lookElsewhere(isFirst) {
  const {run} = store.state;
  store.set({run: "", step: "live"});
  if (isFirst) complain("shell.runGone", {run, other: currentRun()?.name ?? ""});
}

function takeMoment(message) {
  const {moment: before, runs} = store.data;
  const moment = {...message, parameters: message.parameters ?? before?.parameters};
  const patch = {moment, runs: withNews(runs, moment)};
  if (patch.runs === runs) delete patch.runs;
  if (message.initial) patch.initial = message.initial;
  if (addToCurves(message, message.run, message.curveReset)) patch.curves = store.data.curves;
  store.setData(patch);
  readyAfterPaint();
}

/** What a moment says of how its run stands is newer than the list of runs. */
function withNews(runs, {run, status, reason, newest, first}) {
  const known = runs.find(other => other.id === run);
  if (!known || known.status === status) return runs;
  return runs.map(other => other === known ? {...known, status, reason, steps: newest, first} : other);
}

/** A hidden page is given no frames, so it asks for nothing until one looks at it again. */
function readyAfterPaint() {
  requestAnimationFrame(() => server.send({type: "ready"}));
}

function takeCurves(message) {
  addToCurves(message, message.run, true);
  store.setData({curves: store.data.curves});
}

/** The one in focus comes with all its numbers. */
function takeNudges(message) {
  const nudges = {...store.data.nudges, [message.of]: message};
  store.setData(message.gradient ? {nudges, slopes: message} : {nudges});
}

/** Says whether anything is new. */
function addToCurves({trainCurve = [], testCurve = []}, run, reset) {
  const {curves} = store.data;
  if (reset || !curves.has(run)) curves.set(run, {train: [], test: []});
  const {train, test} = curves.get(run);
  addRows(train, trainCurve, 2);
  addRows(test, testCurve, 3);
  return reset || trainCurve.length + testCurve.length > 0;
}

function addRows(rows, numbers, width) {
  for (let i = 0; i < numbers.length; i += width) rows.push(Array.from(numbers.slice(i, i + width)));
}

let waiting = false;

/** However fast a slider is moved, one question a frame is enough. */
function askSoon() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    ask();
  });
}

function ask() {
  server.send({type: "view", run: store.state.run, step: store.state.step});
}
