/**
 * Whether the network knows what it knows, on the page.
 */

import {el, write} from "../dom.js";
import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {number, t} from "../texts.js";
import {enlarged} from "../wall/enlarge.js";
import {exact} from "../wall/numbers.js";
import {calibrationScene} from "./calibration.js";
import {hallCommand} from "./commands.js";
import {FIRM, firmness, wilson} from "./model.js";
import {hallNow} from "./now.js";
import {share, whole} from "./words.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function calibrationPanel() {
  const picture = figure({
    name: "calibration", title: () => t("hall.calibration.title"), command: hallCommand, draw: enlarged(draw), table,
  });
  const words = el("p", {class: "hall-words", role: "status"});
  const element = el("div", {class: "hall-calibration"}, picture.element, words);
  return {element, update: () => write(words, wordsNow())};
}

function draw(size) {
  const hall = hallNow();
  if (!hall) return {...size, items: []};
  const names = ["output", "right", "equal", "answers"].map(name => [name, t(`hall.calibration.${name}`)]);
  return calibrationScene(hall.bins, {
    ...size, colors: palette(), number: value => number(value, 1), names: Object.fromEntries(names), countOf: whole,
    labelOf: ({from, to, count, right}) => t("hall.calibration.bin",
      {from: number(from, 2), to: number(to, 2), count: whole(count), share: share(right, count)}),
  });
}

function wordsNow() {
  const hall = hallNow();
  if (!hall) return "";
  const {firm, firmWrong, wrong, gap} = firmness(hall);
  return t("hall.calibration.words", {
    limit: number(FIRM, 1), firm: whole(firm), all: whole(hall.count), firmWrong: whole(firmWrong),
    shareWrong: share(firmWrong, firm, 2), wrong: whole(wrong), shareOfWrong: share(firmWrong, wrong, 0),
    gap: number(100 * gap, 1),
  });
}

function table() {
  const columns = ["from", "to", "answers", "mean", "right", "share", "low", "high"].map(key => t(`hall.bins.${key}`));
  const rows = (hallNow()?.bins ?? []).map(({from, to, count, right, mean}) => count
    ? [from, to, count, exact(mean), right, exact(right / count), ...wilson(right, count).map(exact)]
    : [from, to, 0, "", 0, "", "", ""]);
  return {columns, rows};
}
