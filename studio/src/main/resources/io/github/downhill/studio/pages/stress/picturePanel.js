/**
 * The picture in view under the present setting, on the page.
 */

import {el, write} from "../dom.js";
import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {enlarged} from "../wall/enlarge.js";
import {exact} from "../wall/numbers.js";
import {ofRun} from "./now.js";
import {pictureScene} from "./picture.js";
import {stressCommand} from "./commands.js";
import {showInside} from "./sending.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function picturePanel() {
  const picture = figure({
    name: "stress-picture", title: () => t("stress.picture.title"), command: stressCommand, draw: enlarged(draw), table,
  });
  const words = el("p", {class: "stress-verdict", role: "status"});
  const look = button("look", () => showInside(bentNow().after));
  const other = button("other", another);
  const element = el("div", {class: "stress-picture"}, picture.element,
    el("div", {class: "stress-row"}, words, other, look));
  return {
    element,
    update() {
      look.hidden = !bentNow();
      picture.element.hidden = !bentNow();
      write(words, wordsNow());
    },
  };
}

function button(name, onclick) {
  return el("button", {type: "button", class: "small", onclick}, t(`stress.picture.${name}`));
}

/** @returns {object|null} nothing before there is a picture in view */
function bentNow() {
  const bent = ofRun(store.data.bent);
  return bent && !bent.empty ? bent : null;
}

/** Any other test picture. */
function another() {
  const count = store.data.welcome?.data?.test || 1;
  store.set({image: `test:${Math.floor(Math.random() * count)}`});
}

function labelNow() {
  return store.data.answer?.label ?? -1;
}

function draw(size) {
  const bent = bentNow();
  if (!bent) return {...size, items: []};
  return pictureScene(bent, {
    ...size, colors: palette(), label: labelNow(), number: value => number(value, 2),
    names: {before: t("stress.picture.before"), after: t("stress.picture.after")},
    labelOf: digit => t("stress.picture.output", {digit, value: number(bent.outputs[digit], 3)}),
  });
}

function wordsNow() {
  const bent = bentNow();
  if (!bent) return t("stress.picture.nothing");
  const choice = bent.outputs.indexOf(Math.max(...bent.outputs));
  const label = labelNow();
  const key = label < 0 ? "unlabelled" : choice === label ? "right" : "wrong";
  return t(`stress.picture.${key}`, {label, choice, top: number(bent.outputs[choice], 3), ...agreeing(bent, choice)})
    + (bent.crew.length ? ` ${t("stress.picture.crew", agreeing(bent, choice))}` : "");
}

function agreeing({crew, outputs}, choice) {
  const classes = outputs.length;
  const others = crew.length / classes;
  const same = Array.from({length: others}, (_, k) => crew.subarray(k * classes, (k + 1) * classes))
    .filter(each => each.indexOf(Math.max(...each)) === choice).length;
  return {same, others};
}

function table() {
  const bent = bentNow();
  const others = bent ? bent.crew.length / bent.outputs.length : 0;
  const columns = [t("stress.columns.digit"), t("stress.columns.output"),
    ...Array.from({length: others}, (_, k) => t("stress.columns.other", {number: k + 1}))];
  const rows = Array.from(bent?.outputs ?? [], (value, digit) => [digit, exact(value),
    ...Array.from({length: others}, (_, k) => exact(bent.crew[k * bent.outputs.length + digit]))]);
  return {columns, rows};
}
