/**
 * The controls of the training, at the foot of every view: on, stop, a little further; how fast; and back in time.
 */

import * as training from "./training.js";
import {createPace} from "./pace.js";
import {createScrubber, isInPast} from "./scrubber.js";
import {el, write} from "./dom.js";
import {icon} from "./icons.js";
import {number, t} from "./texts.js";
import {currentRun} from "./live.js";
import {store} from "./store.js";

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

  store.follow(["runs", "current"], () => {
    const over = training.isOver();
    const name = over ? currentRun().status : training.isPlaying() ? "pause" : "play";
    if (button.dataset.does === name) return;
    button.dataset.does = name;
    button.disabled = over;
    write(words, t(`shell.${name}`));
    button.replaceChildren(...over ? [words] : [icon(name), words]);
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

/** A button that is of no use once the training has come to its end. */
function onward(key, action) {
  const button = el("button", {type: "button", onclick: action}, t(`shell.${key}`));
  store.follow(["runs", "current"], () => {
    button.disabled = training.isOver();
  });
  return button;
}

function againButton() {
  return el("button", {type: "button", title: t("shell.againHint"), onclick: training.startAgain},
    icon("again"), t("shell.again"));
}

/** Only in the past is there another way on than the one that was taken. */
function goOnButton() {
  const button = el("button", {type: "button", title: t("shell.goOnHint"), onclick: training.goOnFromHere},
    t("shell.goOn"));
  store.follow(["runs", "current", "run", "step", "moment"], () => {
    button.disabled = !isInPast() || !store.data.moment;
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
