/**
 * What this view asks the server for: nothing by itself, for each of it trains networks for some seconds.
 */

import {server} from "../server.js";
import {store} from "../store.js";
import {waitFor} from "./hearing.js";

/** So many pictures with random labels the video's network is asked to hold. */
export const SIZES = [125, 250, 500, 1000, 1500, 2000, 3000, 4000];

const STARTS = 20;
const STARTS_LEARN = 2000;

/** What has been chosen for the contest. */
export function choice() {
  const {disorder, shuffled, subset, repeats, rounds} = store.state;
  return {
    disorder, share: disorder === "labels" ? shuffled / 100 : 1, examples: subset, repeats, rounds,
  };
}

/** Has two copies of the network learn, one of them what has been chosen. */
export function begin() {
  const order = choice();
  const id = server.nextId();
  store.setData({
    contest: {id, order, rows: [], share: 0, finished: false}, memoryMaps: null, memoryOrder: null,
  });
  waitFor("contest", {id});
  server.send({type: "memorise", id, ...order});
}

/** Has a network of the video's size learn so many random labels. */
export function hold(examples) {
  const id = server.nextId();
  waitFor("held", {id, examples});
  server.send({type: "hold", id, examples});
}

/** Measures the smallest that has not been measured. */
export function holdNext() {
  const next = SIZES.find(size => !store.data.held.has(size));
  if (next) hold(next);
}

/** Has the video's network learn from one random start after the other. */
export function trainStarts() {
  const id = server.nextId();
  store.setData({starts: []});
  waitFor("starts", {id, count: STARTS});
  server.send({type: "starts", id, count: STARTS, examples: STARTS_LEARN});
}

/** Whether the contest that is shown is the one that has been chosen. */
export function isChosen() {
  const {contest} = store.data;
  return contest !== null && JSON.stringify(contest.order) === JSON.stringify(choice());
}
