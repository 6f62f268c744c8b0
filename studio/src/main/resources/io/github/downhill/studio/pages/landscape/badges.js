/**
 * What keeps the picture honest: how much of the space it shows, how far the path and the ball are from it, and what it
 * was computed from.
 */

import {el, write} from "../dom.js";
import {number, t} from "../texts.js";
import {costOver, isOnMap, setsOf} from "./model.js";
import {costText, placeText} from "./numbers.js";
import {percentText, secondsText} from "./reading.js";
import {seen} from "./seen.js";

const NAMES = ["slice", "explained", "farthest", "ball", "distance", "cost", "below", "examples", "time"];

/** @returns {{element: HTMLElement, update: () => void}} */
export function badges() {
  const rows = Object.fromEntries(NAMES.map(name => [name, row(name)]));
  const list = el("dl", {class: "land-badges"}, NAMES.map(name => rows[name].element));
  const element = el("div", {class: "land-side"}, list);

  function update() {
    const shown = seen();
    list.hidden = !shown;
    const values = shown ? valuesOf(shown) : {};
    for (const name of NAMES) rows[name].say(values[name] ?? "");
  }

  return {element, update};
}

function row(name) {
  const value = el("dd", {"data-value": name});
  const element = el("div", {class: `land-${name}`, title: t(`landscape.badge.${name}.why`)},
    el("dt", {}, t(`landscape.badge.${name}.name`)), value);
  return {
    element,
    say(words) {
      element.hidden = words === "";
      write(value, words);
    },
  };
}

function valuesOf(shown) {
  const {ground: {survey, stops}} = shown;
  return {
    slice: t("landscape.badge.slice.value", {parameters: number(survey.parameters, 0)}),
    explained: survey.explained === undefined ? "" : percentText(survey.explained),
    farthest: survey.span === undefined ? "" : t("landscape.badge.farthest.value", {
      distance: placeText(Math.max(...stops.map(({distance}) => distance))), span: placeText(survey.span),
    }),
    examples: setsOf(survey).map(set => t(`landscape.badge.examples.${set}`, {
      count: number(survey.examples[set], 0),
    })).join(", "),
    time: t(`landscape.badge.time.${survey.seconds < survey.plainSeconds ? "value" : "slower"}`, {
      seconds: secondsText(survey.seconds), plain: secondsText(survey.plainSeconds),
      times: number(survey.plainSeconds / survey.seconds, survey.plainSeconds < 10 * survey.seconds ? 1 : 0),
    }),
    ...ballValues(shown),
  };
}

function ballValues({ground, weight}) {
  const {ball, over} = ground;
  if (!ball) return {};
  return {
    ball: t(isOnMap(ground, ball) ? "landscape.badge.ball.value" : "landscape.badge.ball.off", {
      step: number(ball.step, 0), x: placeText(ball.x), y: placeText(ball.y),
    }),
    distance: placeText(ball.distance),
    cost: weight ? weighed(costOver(over, weight.costs), weight, ball) : "",
    below: weight ? weighed(costOver(over, weight.below), weight, ball) : "",
  };
}

/** The ball rolls faster than it is weighed. */
function weighed(cost, weight, ball) {
  const step = number(weight.step, 0);
  return weight.step === ball.step ? costText(cost) : t("landscape.badge.cost.earlier", {cost: costText(cost), step});
}
