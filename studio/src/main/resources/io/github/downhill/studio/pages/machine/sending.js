/**
 * The buttons that make something of the recipe: a new run, or another learning rate for the one that trains.
 */

import {el} from "../dom.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {readLayers} from "./layers.js";
import {start, useRate} from "./orders.js";
import {onlyRateDiffers} from "./recipe.js";

/**
 * @param {() => import("./recipe.js").Recipe} draft
 * @param {() => void} onSent
 * @returns {{elements: HTMLElement[], show: (wrong: boolean, run: object|null) => void}}
 */
export function createSending(draft, onSent) {
  const button = (name, look, action) => el("button", {type: "button", class: look, onclick: () => {
    const recipe = asWritten(draft());
    onSent();
    action(recipe);
  }}, t(`machine.recipe.${name}`));
  const fresh = button("start", "primary", start);
  const rate = button("rate", "", ({learningRate}) => useRate(learningRate));
  const what = el("p", {class: "machine-hint"});
  const show = (wrong, run) => {
    fresh.disabled = wrong;
    rate.hidden = wrong || run?.id !== store.data.current || !onlyRateDiffers(draft(), run.recipe);
    what.textContent = rate.hidden ? t("machine.recipe.startWhat") : t("machine.recipe.rateWhat", {name: run.name});
  };
  return {elements: [el("div", {class: "machine-send"}, fresh, rate), what], show};
}

/** The layers as the server reads them, however one has written them. */
function asWritten(recipe) {
  return {...recipe, layers: readLayers(recipe.layers).sizes.join("-")};
}
