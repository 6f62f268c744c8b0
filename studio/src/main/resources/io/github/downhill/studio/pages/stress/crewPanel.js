/**
 * How many of the sample are still recognised; and five others that learned the same from other seeds: whether they
 * say the same.
 */

import {el, write} from "../dom.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {trainCrew} from "./asking.js";
import {isDistorted, isOfNow, ofRun} from "./now.js";
import {share, whole} from "./words.js";

const SAMPLES = ["1000", "3000", "all"];

/** @returns {{element: HTMLElement, update: () => void}} */
export function crewPanel() {
  const figureNow = el("strong", {class: "stress-share", "data-value": "share"});
  const words = el("span", {});
  const sample = sampleChoice();
  const train = el("button", {type: "button", class: "small", onclick: () => trainCrew(true)});
  const end = el("button", {type: "button", class: "small", onclick: () => trainCrew(false)}, t("stress.crew.end"));
  const bar = el("progress", {max: 1, "aria-label": t("stress.crew.training")});
  const says = el("p", {class: "stress-words", role: "status"});
  const element = el("div", {class: "stress-sample"},
    el("p", {class: "stress-verdict"}, figureNow, " ", words), sample.element,
    el("div", {class: "stress-row", "data-control": "controls"}, train, bar, end), says);
  return {
    element,
    update() {
      const stressed = ofRun(store.data.stressed);
      const {crew} = store.data;
      const isTraining = Boolean(crew) && crew.share < 1;
      write(figureNow, stressed ? share(stressed.right, stressed.count) : "–");
      write(words, stressed ? sampleWords(stressed) : "");
      figureNow.classList.toggle("older", Boolean(stressed) && !isOfNow(stressed));
      sample.update();
      train.hidden = isTraining;
      write(train, t(stressed?.crew.length ? "stress.crew.again" : "stress.crew.train"));
      bar.hidden = end.hidden = !isTraining;
      bar.value = crew?.share ?? 0;
      write(says, stressed?.crew.length ? crewWords(stressed) : t("stress.crew.why"));
    },
  };
}

function sampleWords({right, count}) {
  return t(`stress.sample.${isDistorted() ? "words" : "plain"}`, {right: whole(right), count: whole(count)});
}

function sampleChoice() {
  const buttons = SAMPLES.map(count => el("button", {type: "button", class: "small", "data-count": count,
    onclick: () => store.set({tested: count})}, count === "all" ? t("stress.sample.all") : number(Number(count), 0)));
  const element = el("div", {class: "stress-row", role: "group", "aria-label": t("stress.sample.of"),
    "data-control": "controls"},
    el("span", {class: "stress-words"}, t("stress.sample.of")), buttons);
  return {
    element,
    update() {
      const {tested} = store.state;
      for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.count === tested));
    },
  };
}

function crewWords({crew, agreement, voted, right, count, crewSteps}) {
  const shares = Array.from(crew);
  return t("stress.crew.words", {
    others: shares.length, own: share(right, count), least: share(Math.min(...shares), count),
    most: share(Math.max(...shares), count), voted: share(voted, count), networks: shares.length + 1,
    agreed: share(agreement.at(-1), count), steps: whole(crewSteps),
  });
}
