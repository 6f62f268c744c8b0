/**
 * How the survey stands: under way, refused, waiting for a word, or of a network that has gone on since.
 */

import {el} from "../dom.js";
import {runInView} from "../live.js";
import {store} from "../store.js";
import {number, said, t} from "../texts.js";
import {advance} from "../training.js";
import {choice, endSurvey, progress, refusal, surveyNow} from "./asking.js";
import {reasonToWait} from "./effort.js";
import {isOnMap} from "./model.js";
import {percentText} from "./reading.js";
import {seen} from "./seen.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function status() {
  const words = el("span", {role: "status"});
  const bar = el("progress", {max: 1, "aria-label": t("landscape.surveying.name")});
  const buttons = {
    end: button("end", endSurvey),
    train: button("train", () => advance("epoch")),
    random: button("random", () => store.set({plane: "random"})),
    fewer: button("fewer", () => store.set({pictures: "1000", mesh: 21})),
    now: button("now", surveyNow),
  };
  const element = el("div", {class: "land-status"}, bar, words, Object.values(buttons));
  let shown = "";

  function update() {
    const {key, values = {}, says = "", offers = []} = stateNow();
    bar.hidden = key !== "surveying";
    if (key === "surveying") bar.value = progress();
    const text = says || (key ? t(`landscape.status.${key}`, values) : "");
    if (text === shown) return;
    shown = text;
    words.textContent = text;
    for (const [name, each] of Object.entries(buttons)) each.hidden = !offers.includes(name);
    element.dataset.state = key;
  }

  return {element, update};
}

function button(name, onclick) {
  return el("button", {type: "button", class: "small", hidden: true, onclick}, t(`landscape.do.${name}`));
}

/** @returns {{key: string, values?: object, says?: string, offers?: string[]}} */
function stateNow() {
  const share = progress();
  if (share !== null) return {key: "surveying", values: {share: percentText(Math.floor(100 * share) / 100)}, offers: ["end"]};
  const refused = refusal();
  if (refused) return {key: "refused", says: said(refused), offers: ["train", "random"]};
  const shown = seen();
  const reason = reasonToWait(choice(), store);
  if (isShown(shown)) return staleness(shown);
  return {key: reason, offers: OFFERS[reason]};
}

const OFFERS = {
  nothing: [], short: ["train", "random"], nowhere: ["train", "random"], playing: ["now", "random"],
  heavy: ["now", "fewer"], "": ["now"],
};

/** Whether there is a survey of what has been chosen. */
function isShown(shown) {
  const {plane, dice, mesh} = store.state;
  const survey = shown?.ground.survey;
  return survey?.plane === plane && survey.grid === mesh && (plane !== "random" || survey.seed === dice);
}

function staleness({ground}) {
  const {survey, stops, ball} = ground;
  const newest = runInView()?.steps ?? store.data.moment.newest;
  const last = stops.at(-1)?.step ?? survey.step;
  if (ball && !isOnMap(ground, ball)) return {key: "off", offers: ["now"]};
  const steps = store.data.moment.newest - last;
  if (steps > 0 && newest > 0) return {key: "stale", values: {step: number(last, 0)}, offers: ["now"]};
  return {key: ""};
}
