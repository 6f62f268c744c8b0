/**
 * "What do you see?": the learner's own answer beside the network's.
 */

import {announce, el, write} from "../dom.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {drawNow} from "./controls.js";
import {brightest, DIGITS} from "./model.js";
import {aimNow, isBlind, shownNow} from "./now.js";
import {counted, voted} from "./votes.js";

const NONE = -1;

/** @returns {{element: HTMLElement, update: () => void}} */
export function votePanel() {
  const buttons = [...Array(DIGITS).keys(), NONE].map(seen => el("button", {
    type: "button", class: seen === NONE ? "dream-none" : "dream-digit", onclick: () => vote(seen), "data-seen": seen,
    "aria-label": seen === NONE ? t("dream.vote.none") : t("dream.vote.see", {digit: seen}),
  }, seen === NONE ? t("dream.vote.none") : String(seen)));
  const guess = el("button", {type: "button", class: "dream-guess", title: t("dream.vote.guessWhy"), onclick: hide},
    t("dream.vote.guess"));
  const again = el("button", {type: "button", class: "small", onclick: forget}, t("dream.vote.forget"));
  const words = el("p", {class: "dream-words", role: "status"});
  const element = el("section", {class: "dream-vote", "aria-labelledby": "dream-vote-name"},
    el("h3", {id: "dream-vote-name"}, t("dream.vote.title")),
    el("div", {class: "dream-digits", role: "group", "aria-label": t("dream.vote.title")}, buttons),
    el("div", {class: "dream-line"}, guess, again), words);
  return {
    element,
    update() {
      const mine = votes().find(({key}) => key === keyNow());
      for (const button of buttons) {
        button.setAttribute("aria-pressed", String(mine?.seen === Number(button.dataset.seen)));
        button.disabled = !shownNow() || aimNow().digit < 0;
      }
      again.hidden = votes().length === 0;
      write(words, wordsNow(mine));
    },
  };
}

function votes() {
  return store.data.votes ?? [];
}

/** A picture is the same if it is the same step of the same climb. */
function keyNow() {
  const shown = shownNow();
  return shown ? `${shown.film.id} ${shown.step}` : "";
}

function vote(seen) {
  const {outputs} = shownNow();
  const best = brightest(outputs);
  const own = {key: keyNow(), wanted: aimNow().digit, seen, choice: outputs[best] > 0.5 ? best : NONE};
  store.setData({votes: voted(votes(), own), blind: false});
  announce(wordsNow(own));
}

/** Has a digit drawn without saying which. */
function hide() {
  drawNow(String(Math.floor(Math.random() * DIGITS)));
  store.setData({blind: true});
}

function forget() {
  store.setData({votes: []});
}

function wordsNow(mine) {
  if (aimNow().digit < 0) return t("dream.vote.neuron");
  if (isBlind()) return t("dream.vote.blind");
  const now = mine ? `${verdict(mine)} ` : "";
  const {all, learner, network, none} = counted(votes());
  const values = {all, learner, network, none};
  return now + (all === 0 ? t("dream.vote.begin") : t("dream.vote.tally",
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, number(value, 0)]))));
}

function verdict({seen, wanted, choice}) {
  const network = choice === NONE ? t("dream.vote.networkNothing") : t("dream.vote.networkSays", {choice});
  const you = seen === NONE ? t("dream.vote.youNothing", {wanted}) : t(seen === wanted ? "dream.vote.youRight" : "dream.vote.youOther", {seen, wanted});
  return `${you} ${network}`;
}
