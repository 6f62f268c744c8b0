/**
 * Sentences that come and go: the connection is lost or back, a training has gone wrong, something could not be done.
 */

import {el} from "./dom.js";
import {icon} from "./icons.js";
import {number, t} from "./texts.js";
import {recover} from "./training.js";
import {runInView} from "./live.js";
import {store} from "./store.js";

const BACK_MILLIS = 4000;
const PROBLEM_MILLIS = 12000;

/**
 * @returns {HTMLElement} the place for all of them
 */
export function banners() {
  return el("div", {class: "banners"}, connection(), divergence(), problem());
}

function connection() {
  const banner = el("div", {class: "banner", role: "status", "data-banner": "connection"});
  let wasLost = false;

  store.on("connected", () => {
    const {connected, reason} = store.data;
    const words = connected ? wasLost && t("shell.back") : t(`shell.${reason}`);
    wasLost = !connected;
    say(banner, words || "", connected ? "good" : "bad");
    if (words && connected) setTimeout(() => store.data.connected && say(banner, ""), BACK_MILLIS);
  });
  return banner;
}

function divergence() {
  const banner = el("div", {class: "banner bad", role: "status", "data-banner": "divergence"});
  let said = "";

  store.on(["runs", "current", "run", "moment"], () => {
    const run = runInView();
    const diverged = run?.status === "diverged" ? run.id : "";
    if (diverged === said) return;
    said = diverged;
    banner.replaceChildren(...diverged ? divergedWords(run) : []);
  });
  return banner;
}

function divergedWords(run) {
  const {moment} = store.data;
  const rate = moment?.run === run.id && moment.learningRate || run.recipe.learningRate;
  return [
    el("span", {}, t("shell.ranAway", {rate: number(rate), lower: number(rate / 10)})),
    el("button", {type: "button", class: "primary", onclick: recover}, t("shell.recover", {lower: number(rate / 10)})),
  ];
}

function problem() {
  const banner = el("div", {class: "banner bad", role: "alert", "data-banner": "problem"});
  const close = () => banner.replaceChildren();
  let timer = 0;

  store.on("problem", () => {
    banner.replaceChildren(el("span", {}, store.data.problem.message),
      el("button", {type: "button", class: "quiet", "aria-label": t("shell.close"), onclick: close}, icon("close")));
    clearTimeout(timer);
    timer = setTimeout(close, PROBLEM_MILLIS);
  });
  return banner;
}

function say(banner, words, mood = "") {
  banner.className = `banner ${mood}`;
  banner.textContent = words;
}
