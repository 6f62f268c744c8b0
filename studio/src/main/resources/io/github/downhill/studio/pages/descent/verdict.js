/**
 * What happens, in words: the step in view as a sum, and what is to be said of it: that it went past the bottom, that
 * the ball has settled, that it is thrown out of the world; and what helps.
 */

import {announce, el} from "../dom.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {clock} from "./clock.js";
import {fateOf, rateOf} from "./model.js";
import {stopNow} from "./shown.js";
import {fateWords, nowWords, placeWords, short} from "./words.js";

/** By so much the learning rate is changed where that helps. */
const LESS = 3;

/** Fates that a smaller learning rate may prevent. */
const TOO_LONG = ["diverged", "oscillating"];

/** @returns {{element: HTMLElement, update: () => void}} */
export function verdict() {
  const [sum, event, now, end] = ["sum", "event", "now", "end"].map(name => el("p", {class: `descent-${name}`}));
  const lower = el("button", {type: "button", onclick: () => setRate(gentler(stopNow().walk))});
  const raise = el("button", {type: "button", onclick: () => setRate(changed(LESS))});
  const element = el("div", {class: "descent-verdict"}, sum, event, now, end, lower, raise);
  let told = "";

  function update() {
    const alone = stopNow();
    element.hidden = !alone || store.state.land === "real";
    if (element.hidden) return;
    const {stop, walk} = alone;
    const {kind} = fateOf(walk, 0);
    sum.textContent = sumWords(alone);
    event.textContent = eventWords(stop);
    now.textContent = nowWords(walk, 0, store.state.leg);
    now.dataset.kind = store.state.leg >= fateOf(walk, 0).since ? kind : "going";
    now.hidden = now.dataset.kind === "going" && event.textContent !== "";
    end.textContent = t("descent.inTheEnd", {fate: fateWords(walk, 0)});
    lower.hidden = !TOO_LONG.includes(kind);
    raise.hidden = kind !== "going";
    lower.textContent = t("descent.try", {rate: short(gentler(walk))});
    raise.textContent = t("descent.try", {rate: short(changed(LESS))});
    tell();
  }

  /** While it plays nobody could listen that fast. */
  function tell() {
    const words = [event.textContent, now.textContent].filter(Boolean).join(" ");
    if (clock.running || words === told) return;
    told = words;
    announce(words);
  }

  clock.on(update);
  return {element, update};
}

/** In plain gradient descent the step is −η · slope; the others make something else of it. */
function sumWords({stop, next, walk}) {
  const moved = next.at.map((value, i) => value - stop.at[i]);
  const values = {
    step: number(stop.step, 0), place: placeWords(stop.at), cost: short(stop.cost),
    slope: factorWords(stop.felt), rate: short(stop.rate), moved: placeWords(moved),
  };
  if (next.step === stop.step) return t("descent.sum.last", values);
  const plain = walk.optimizers[0] === "sgd" ? "plain" : "other";
  return t(`descent.sum.${plain}${walk.dimensions}`, values);
}

/** A negative factor stands in parentheses. */
function factorWords(slope) {
  return slope.length === 1 && slope[0] < 0 ? `(${placeWords(slope)})` : placeWords(slope);
}

function eventWords({overshoots, rises, step}) {
  if (step === 0) return "";
  if (overshoots && rises) return t("descent.event.thrown");
  if (overshoots) return t("descent.event.overshoots");
  return rises ? t("descent.event.rises") : "";
}

function changed(factor) {
  return Number((rateOf(store.state) * factor).toPrecision(2));
}

/** One that the server has tried and that leads to the bottom, if it has found one. */
function gentler(walk) {
  return walk.gentler ?? changed(1 / LESS);
}

function setRate(rate) {
  store.set({[store.state.land === "surface" ? "r2" : "r1"]: rate, leg: 0});
}
