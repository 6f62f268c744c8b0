/**
 * The controls of the training, at the foot of every view: on, stop, a little further; how fast; and back in time.
 */

import * as training from "./training.js";
import {createPace} from "./pace.js";
import {createScrubber, isInPast} from "./scrubber.js";
import {el, write} from "./dom.js";
import {icon} from "./icons.js";
import {number, t} from "./texts.js";
import {store} from "./store.js";

/** What the buttons depend on: they act on the run in view. */
const IN_VIEW = ["runs", "current", "run", "step", "moment"];

/**
 * @returns {HTMLElement}
 */
export function createTransport() {
  const bar = el("section", {class: "transport", "data-control": "transport", "aria-label": t("shell.training")},
    playButton(), createScrubber(), moreButton(), steps(), createPace(), speed());
  store.follow("connected", () => {
    bar.inert = !store.data.connected;
  });
  return bar;
}

function playButton() {
  const words = el("span");
  const button = el("button", {type: "button", class: "play primary", onclick: training.playOrPause});

  store.follow(IN_VIEW, () => {
    const name = training.nextMove();
    if (button.dataset.does === name) return;
    button.dataset.does = name;
    button.disabled = training.isOver();
    button.title = name === "goOn" ? t("shell.playOnHint") : "";
    write(words, t(`shell.${name}`));
    button.replaceChildren(...button.disabled ? [words] : [icon(name === "goOn" ? "play" : name), words]);
  });
  return button;
}

/** On a small page only what is needed all the time is there all the time. */
function moreButton() {
  const label = t("shell.more");
  const button = el("button", {
    type: "button", class: "quiet transport-more", "aria-label": label, title: label, "aria-expanded": "false",
    onclick: toggle}, icon("more"));

  function toggle() {
    const open = button.parentElement.classList.toggle("open");
    button.setAttribute("aria-expanded", String(open));
  }

  return button;
}

function steps() {
  return el("div", {class: "steps", "data-control": "steps", role: "group", "aria-label": t("shell.advance")},
    ["example", "batch", "epoch"].map(unit => onward(unit, () => training.advance(unit))),
    onward("toEnd", training.playToEnd), againButton(), goOnButton());
}

/** A button that is of no use where the run in view is at its end. */
function onward(key, action) {
  const button = el("button", {type: "button", onclick: action}, t(`shell.${key}`));
  store.follow(IN_VIEW, () => {
    button.disabled = training.isOver();
    button.title = training.nextMove() === "goOn" ? t("shell.playOnHint") : "";
  });
  return button;
}

function againButton() {
  return el("button", {type: "button", title: t("shell.againHint"), onclick: training.startAgain},
    icon("again"), t("shell.again"));
}

/** Only in the past is there another way on than the one that was taken; where play itself takes it, once is enough. */
function goOnButton() {
  const button = el("button", {type: "button", title: t("shell.goOnHint"), onclick: training.goOnFromHere},
    t("shell.goOn"));
  store.follow(IN_VIEW, () => {
    button.disabled = !isInPast() || !store.data.moment;
    button.hidden = training.nextMove() === "goOn";
  });
  return button;
}

function speed() {
  const value = el("span", {class: "speed-value"});
  const unit = el("span", {class: "speed-unit"}, t("shell.images"));
  store.follow(["moment", "runs", "current"], () => {
    const images = training.isPlaying() ? store.data.moment?.imagesPerSecond : 0;
    write(value, images > 0 ? number(images, 0) : "–");
  });
  return el("div", {class: "speed", "data-control": "status"}, value, unit);
}
