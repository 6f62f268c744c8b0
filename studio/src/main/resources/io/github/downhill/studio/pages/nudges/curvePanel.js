/**
 * The curve of shares on the page. Where one points or presses, so many of the largest nudges are kept.
 */

import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {exact} from "../wall/numbers.js";
import {gradientCommand} from "./commands.js";
import {countAt, curveScene} from "./curve.js";
import {kept, model, shareOfTop} from "./model.js";
import {percent, whole} from "./numbers.js";
import {SAMPLES} from "./sample.js";

/** The curves that are not in focus are told apart by their dashes. */
const DASHES = {one: [2, 3], batch: [7, 3], first: undefined};

/** @returns {{element: HTMLElement, update: () => void}} */
export function curvePanel() {
  let look = null;
  const picture = figure({
    name: "nudge-shares", title, table, command: gradientCommand,
    onPick: (id, _, point) => keep(point ? countAt(look, point.x) : Number(id.split(" ")[1])),
    onMove: (_, point) => {
      if (point?.pressed && look) keep(countAt(look, point.x));
    },
    draw: size => {
      const known = model();
      look = known && {...size, numbers: known.message.numbers};
      return known ? curveScene({...lookAt(known), ...size}) : {...size, items: []};
    },
  });
  return {element: picture.element, update() {}};
}

function keep(count) {
  store.set({keep: count});
}

function title() {
  const known = model();
  if (!known) return t("nudges.curve.title");
  return t("nudges.curve.words", {part: partText(known), share: percent(shareOfTop(known, kept(known)))});
}

function lookAt(known) {
  const {numbers} = known.message;
  const count = kept(known);
  const share = shareOfTop(known, count);
  return {
    curves: curvesOf(known), numbers, count, share, colors: palette(), xName: t("nudges.curve.x"),
    words: t("nudges.curve.cursor", {count: whole(count), share: percent(share)}),
    partOf: part => t("shell.percent", {value: number(100 * part, digitsOf(part))}),
    labelOf: (at, held) => t("nudges.curve.label", {count: whole(at), share: percent(held)}),
  };
}

/** A mark of an axis has as many as it needs. */
function digitsOf(part) {
  if (part === 0 || part >= 0.01) return 0;
  return part >= 0.001 ? 1 : 2;
}

/** Those of the other samples too, where they are of the same network. */
function curvesOf({message}) {
  const others = SAMPLES.map(name => store.data.nudges?.[name])
    .filter(other => other && other.of !== message.of && other.numbers === message.numbers);
  return [message, ...others].map(({of, counts, shares}) => {
    const isChosen = of === message.of;
    return {counts, shares, name: t(`nudges.table.${of}`), chosen: isChosen, dash: isChosen ? undefined : DASHES[of]};
  });
}

function partText(known) {
  return percent(kept(known) / known.message.numbers, kept(known) === known.message.onePercent ? 0 : 2);
}

function table() {
  const columns = ["count", ...SAMPLES].map(name => t(`nudges.table.${name}`));
  const known = model();
  if (!known) return {columns, rows: []};
  const all = SAMPLES.map(name => store.data.nudges?.[name]);
  const rows = Array.from(known.message.counts, (count, i) => [count, ...all.map(message =>
    message?.counts[i] === count ? exact(message.shares[i]) : "")]);
  return {columns, rows};
}
