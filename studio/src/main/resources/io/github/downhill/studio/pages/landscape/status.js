/**
 * How the survey stands: under way, refused, waiting for a word, or of a network that has gone on since.
 */

import {el, write} from "../dom.js";
import {store} from "../store.js";
import {number, said, t} from "../texts.js";
import {advance} from "../training.js";
import {choice, endSurvey, isAnswered, progress, refusal, surveyNow} from "./asking.js";
import {reasonToWait} from "./effort.js";
import {isOnMap} from "./model.js";
import {originButton} from "./origin.js";
import {percentText} from "./reading.js";
import {seen} from "./seen.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function status() {
  const words = el("span", {role: "status"});
  const share = el("span", {"aria-hidden": "true"});
  const bar = el("progress", {max: 1, "aria-label": t("landscape.surveying.name")});
  const buttons = {
    end: button("end", endSurvey),
    train: button("train", () => advance("epoch")),
    random: button("random", () => store.set({plane: "random"})),
    fewer: button("fewer", () => store.set({pictures: "1000", mesh: 21})),
    now: button("now", surveyNow),
    again: button("again", surveyNow),
  };
  const origin = originButton();
  const element = el("div", {class: "land-status"}, bar, words, share, Object.values(buttons), origin.element);

  function update() {
    const {key, values = {}, says, offers = []} = stateNow();
    bar.hidden = share.hidden = key !== "surveying";
    bar.value = progress() ?? 0;
    write(share, percentText(Math.floor(100 * bar.value) / 100));
    write(words, says ?? t(`landscape.status.${key}`, values));
    for (const [name, each] of Object.entries(buttons)) each.hidden = !offers.includes(name);
    element.dataset.state = key;
    origin.element.hidden = !seen();
    origin.update();
  }

  return {element, update};
}

function button(name, onclick) {
  return el("button", {type: "button", class: "small", hidden: true, onclick}, t(`landscape.do.${name}`));
}

/** @returns {{key: string, values?: object, says?: string, offers?: string[]}} */
function stateNow() {
  if (progress() !== null) return {key: "surveying", offers: ["end"]};
  const refused = refusal();
  if (refused) return {key: "refused", says: said(refused), offers: ["train", "random"]};
  const shown = seen();
  const reason = reasonToWait(choice(), store);
  if (shown && isAnswered()) return standing(shown);
  return {key: reason || "asked", offers: OFFERS[reason || "asked"]};
}

const OFFERS = {
  nothing: [], short: ["train", "random"], nowhere: ["train", "random"], playing: ["now", "random"],
  heavy: ["now", "fewer"], asked: ["now"],
};

/** The ball may have left the map, and the training may have gone on beyond the path. */
function standing({ground}) {
  const {survey, stops, ball} = ground;
  const last = stops.at(-1)?.step ?? survey.step;
  const values = {step: number(survey.step, 0), last: number(last, 0)};
  if (ball && !isOnMap(ground, ball)) return {key: "off", values, offers: ["again"]};
  return {key: store.data.moment.newest > last ? "stale" : "done", values, offers: ["again"]};
}
