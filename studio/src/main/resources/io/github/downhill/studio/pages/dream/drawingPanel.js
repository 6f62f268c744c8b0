/**
 * The drawing on the page, how one plays it, and how its outputs grew.
 */

import {el, write} from "../dom.js";
import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {number, said, t} from "../texts.js";
import {enlarged} from "../wall/enlarge.js";
import {dreamCommand} from "./commands.js";
import {drawNow} from "./controls.js";
import {drawingScene} from "./drawing.js";
import {growthScene, stepAt} from "./growth.js";
import {brightest, inkOf} from "./model.js";
import {aimNow, isBlind, isOfNow, shownNow} from "./now.js";
import {playbar} from "./playbar.js";
import {drawingTable, growthTable} from "./tables.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function drawingPanel() {
  const picture = figure({
    name: "dream", title, table: drawingTable, command: dreamCommand, draw: enlarged(draw),
    onPick: id => {
      if (id.startsWith("output.")) drawNow(id.slice("output.".length));
    },
  });
  const size = {};
  const growth = figure({
    name: "growth", title: () => t("dream.growth.title"), table: growthTable, command: dreamCommand,
    draw: now => {
      Object.assign(size, now);
      return drawGrowth(now);
    },
    onMove: (_, point) => {
      if (point?.pressed && store.data.film && !isBlind()) store.set({growth: stepAt(look(size), point.x)});
    },
  });
  const play = playbar();
  const words = el("p", {class: "dream-words", role: "status"});
  const element = el("div", {class: "dream-main"}, picture.element, play.element, words, growth.element);
  return {
    element,
    update() {
      play.update();
      write(words, wordsNow());
    },
  };
}

function title() {
  if (isBlind()) return t("dream.title.blind");
  const {layer, neuron, digit} = aimNow();
  return digit < 0 ? t("dream.title.neuron", {layer: layer + 1, neuron}) : t("dream.title.digit", {digit});
}

function draw(size) {
  const shown = shownNow();
  if (!shown) return {...size, items: []};
  const {layer, neuron, digit} = aimNow();
  const hidden = digit >= 0 ? "" : t("dream.activation", {
    layer: layer + 1, neuron, value: number(shown.activation, 3), sum: number(shown.value, 2)});
  return drawingScene(size, {
    ...shown, hidden, wanted: digit, blind: isBlind(), colors: palette(), label: labelOf(shown),
    words: {
      outputs: t("dream.outputs"), blind: t("dream.blindHint"),
      outputOf: output => t("dream.outputOf", {digit: output, value: number(shown.outputs[output], 3)}),
    },
  });
}

function labelOf({step, picture}) {
  return t("dream.pictureOf", {step: number(step, 0), ink: number(inkOf(picture), 0)});
}

function drawGrowth(size) {
  return store.data.film && !isBlind() ? growthScene(look(size)) : {...size, items: []};
}

function look(size) {
  const {film, step} = shownNow();
  const {digit} = aimNow();
  return {...size, film, step, digit, colors: palette(), words: {
    step: t("dream.growth.step"), wanted: digit < 0 ? t("dream.growth.neuron") : t("dream.growth.wanted", {digit}),
    other: t("dream.growth.other"),
  }};
}

/** What has become of it, so far. */
function wordsNow() {
  const {film, dreamProblem} = store.data;
  if (dreamProblem) return said(dreamProblem);
  if (!film) return t(store.state.from === "picture" ? "dream.says.noPicture" : "dream.says.waiting");
  if (isBlind()) return t("dream.says.blind");
  const shown = shownNow();
  const {digit} = aimNow();
  const choice = brightest(shown.outputs);
  const values = {digit, choice, value: number(shown.outputs[choice], 3), wanted: number(shown.outputs[digit] ?? 0, 3),
    ink: number(inkOf(shown.picture), 0)};
  const older = isOfNow(film) ? "" : ` ${t("dream.says.older", {step: number(film.step, 0)})}`;
  return t(`dream.says.${kindOf(shown, digit, choice)}`, values) + older;
}

/** An output that is not even half on says nothing. */
function kindOf({step, outputs, activation}, digit, choice) {
  if (digit < 0) return activation > 0.5 ? "lit" : "unlit";
  if (step === 0) return outputs[choice] > 0.5 ? "startSure" : "start";
  if (choice !== digit) return outputs[choice] > 0.5 ? "other" : "nothing";
  return outputs[digit] > 0.9 ? "sure" : "weak";
}
