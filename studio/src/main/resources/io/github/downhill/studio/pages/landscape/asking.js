/**
 * What this view asks the server: for a survey, when what it depends on has been chosen and stands still; where the
 * ball is, whenever the network moves; and what the ball costs, now and then.
 */

import {runInView} from "../live.js";
import {server} from "../server.js";
import {store} from "../store.js";
import {isPlaying} from "../training.js";
import {reasonToWait} from "./effort.js";
import {isOnMap} from "./model.js";
import {seen} from "./seen.js";

const STILL_MILLIS = 250;

/** Within an epoch, too, the training may seem to stand still while it is tested. */
const AT_REST_MILLIS = 900;

/** To weigh the ball takes a part of the time in which the network could learn. */
const WEIGH_MILLIS = 500;

/** A trail with more places than this loses every second one. */
const TRAIL_MOST = 400;


/** What was asked for last, and as which question. */
const asked = {order: null, id: 0};

/** What it depends on whether one has to ask: a network that learns changes all the time, and this does not. */
let wanted = "";
let known = -1;
let timer = 0;
let weighTimer = 0;
let placed = "";

/** Asks for what is missing, unless something else is chosen first. */
export function askWhenStill() {
  const newest = store.data.moment?.newest;
  const now = JSON.stringify([isShown(), reasonToWait(choice(), store), choice(), isLost(), isGrowing() ? newest : ""]);
  if (now === wanted) return;
  const moved = isGrowing() && newest !== known;
  wanted = now;
  known = newest;
  clearTimeout(timer);
  timer = setTimeout(ask, moved ? AT_REST_MILLIS : STILL_MILLIS);
}

/** A plane through a path that still grows is soon out of date. */
function isGrowing() {
  const order = choice();
  return order !== null && order.plane !== "random" && (isLost() || !isAsked(order));
}

/** Whether the newest network has left the map, which should be around it. */
function isLost() {
  const {moment} = store.data;
  const ground = seen()?.ground;
  return Boolean(ground?.ball) && moment.live && ground.ball.step === moment.step
    && store.state.origin === "end" && !isOnMap(ground, ground.ball);
}

function ask() {
  if (!isShown() || reasonToWait(choice(), store)) return;
  if (isLost() && !isPlaying()) surveyNow();
  else askFor(choice());
}

/** Asks for a survey of the network as it is now. */
export function surveyNow() {
  asked.order = null;
  askFor(choice());
}

/** Gives up the survey that is being made. */
export function endSurvey() {
  server.send({type: "endSurvey", id: asked.id});
  asked.id = 0; // what is still said of it is of no interest
  store.setData({surveying: null});
}

/**
 * How far the survey is that has been asked for.
 *
 * @returns {number|null} 0…1; null while there is none under way
 */
export function progress() {
  const {surveying} = store.data;
  return surveying?.id === asked.id ? surveying.share : null;
}

/**
 * Why the survey that was asked for was not made.
 *
 * @returns {object|null} what the server said
 */
export function refusal() {
  const {problem} = store.data;
  return problem?.of === "survey" && problem.id === asked.id && asked.id > 0 ? problem : null;
}

/** Whether the survey that is there is the one that has been chosen. */
export function isAnswered() {
  const order = choice();
  return order !== null && isAsked(order) && store.data.survey?.id === asked.id;
}

/**
 * What the survey shall be of.
 *
 * @returns {object|null} nothing before there is a run
 */
export function choice() {
  const {plane, dice, mesh, pictures, over, origin} = store.state;
  const run = runInView();
  if (!run) return null;
  const examples = pictures === "all" ? 10 ** 9 : Number(pictures);
  const set = over === "difference" ? "both" : over;
  return {run: run.id, plane, seed: plane === "random" ? dice : 1, grid: mesh, examples, set, origin};
}

function askFor(what) {
  if (!what || isAsked(what)) return;
  Object.assign(asked, {order: what, id: server.nextId()});
  const {run, origin, ...order} = what;
  store.setData({surveying: {id: asked.id, share: 0}});
  server.send({type: "survey", id: asked.id, ...order, ...origin === "end" ? {} : {origin}});
}

/** Who has asked for both sets can go from one to the other without asking again. */
function isAsked(what) {
  const {order} = asked;
  return order !== null
    && Object.keys(what).every(key => order[key] === what[key] || (key === "set" && order.set === "both"));
}

/** Asks where the network in view is on the plane, as often as it moves. */
export function askForBall() {
  const {moment, survey} = store.data;
  const place = `${survey?.id} ${moment?.run} ${moment?.step}`;
  if (!isShown() || !survey || moment?.run !== survey.run || place === placed) return;
  placed = place;
  server.send({type: "ball", id: survey.id});
  weighTimer ||= setTimeout(weigh, WEIGH_MILLIS);
}

function weigh() {
  weighTimer = 0;
  if (isShown() && store.data.survey) server.send({type: "weigh", id: store.data.survey.id});
}

function isShown() {
  return store.state.view === "landscape" && store.data.connected;
}

/** A survey is there: the ball is looked for on it, and has left no trail yet. */
store.on("survey", () => {
  const {survey} = store.data;
  if (survey) store.setData({surveying: null, trail: [], ball: null, weigh: null});
});

/** The ball leaves a trail where the training goes on beyond the path. */
store.on("ball", () => {
  const {ball, survey, trail, moment} = store.data;
  const last = trail.at(-1)?.step ?? survey?.steps.at(-1);
  if (ball && moment?.live && ball.step > last) store.setData({trail: thinned([...trail, ball])});
});

function thinned(trail) {
  return trail.length > TRAIL_MOST ? trail.filter((_, i) => i % 2 === 1) : trail;
}

store.on("problem", () => {
  if (!refusal()) return;
  asked.order = null;
  store.setData({surveying: null});
});

/** After a lost connection nothing that was asked will be answered. */
store.on("welcome", () => {
  Object.assign(asked, {order: null, id: 0});
  wanted = placed = "";
});

