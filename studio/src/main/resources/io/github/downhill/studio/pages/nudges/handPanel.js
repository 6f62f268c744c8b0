/**
 * One number by hand: which one, what its nudge is, and what becomes of the cost when one turns it.
 */

import {el, write} from "../dom.js";
import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {isStale} from "./asking.js";
import {gradientCommand} from "./commands.js";
import {chosen, isCurrent, model, nudgeAt, since} from "./model.js";
import {examples, signed, small} from "./numbers.js";
import {placeFields} from "./fields.js";
import {chosenBy, idOf, indexOf} from "./place.js";
import {turnAt, turnScene} from "./turn.js";
import {sentence} from "./words.js";

/** So far one can turn to each side, in so many equal parts. */
const TURNS = 20;
const SWINGS = ["0.01", "0.1", "1", "10"];

/** @returns {{element: HTMLElement, update: () => void}} */
export function handPanel() {
  const fields = placeFields(t("nudges.hand.which"), place => store.set(chosenBy(place)));
  const [says, verdict] = [el("p", {class: "nudges-says"}), el("p", {class: "nudges-verdict", role: "status"})];
  const [turning, reach] = [turnSlider(), swing()];
  const picture = figure({
    name: "nudge-by-hand", title: () => t("nudges.hand.title"), command: gradientCommand, table,
    onPick: (id, _, point) => turnTo(point ? turnAt(look(), point.x) : Number(id.split(" ")[1])),
    onMove: (_, point) => {
      if (point?.pressed && turns()) turnTo(turnAt(look(), point.x));
    },
    draw: size => {
      width = size.width;
      return turns() ? turnScene({...look(), ...size}) : {...size, items: []};
    },
  });
  let width = 0;
  const look = () => ({...lookNow(), width});
  const element = el("section", {class: "nudges-hand"}, fields.element, says, picture.element,
    el("div", {class: "nudges-row", "data-control": "controls"}, turning.element, reach.element), verdict);
  return {
    element,
    update() {
      const known = model();
      if (!known) return;
      const place = chosen(known);
      const nudge = nudgeAt(known, indexOf(place, known.layers));
      fields.update(known.layers, place);
      write(says, `${capital(sentence(place, nudge, known.largest))} (${signed(nudge)}).`);
      [turning, reach].forEach(part => part.update());
      element.classList.toggle("is-old", !turns() || !isCurrent(turns()));
      element.classList.toggle("is-stale", Boolean(turns()) && isStale("turn", turns()));
      write(verdict, turns() ? verdictOf(turns()) + since(turns()) : t("nudges.waiting"));
    },
  };
}

/** Those of the number one has chosen. */
function turns() {
  const known = model();
  const {turns: message} = store.data;
  return known && message?.number === idOf(chosen(known)) ? message : null;
}

function byAt(turn) {
  return turns().swing * turn / TURNS;
}

function lookNow() {
  const {changes, slope, swing: reach} = turns();
  const by = Array.from(changes, (_, i) => reach * (i - TURNS) / TURNS);
  return {
    by, changes, slope, at: store.state.turn + TURNS, colors: palette(), numberOf: signed,
    labelOf: i => t("nudges.hand.label", {by: signed(by[i]), change: signed(changes[i])}),
  };
}

function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function turnTo(index) {
  store.set({turn: index - TURNS});
}

function verdictOf({changes, slope, value, cost, examples: count}) {
  const {turn} = store.state;
  const by = byAt(turn);
  const values = {
    from: small(value), to: small(value + by), by: signed(by), predicted: signed(slope * by), cost: small(cost),
    real: signed(changes[turn + TURNS]), examples: examples(count),
  };
  return turn === 0 ? t("nudges.hand.still", values) : t("nudges.hand.verdict", values);
}

function turnSlider() {
  const range = el("input", {
    type: "range", min: -TURNS, max: TURNS, step: 1, oninput: () => store.set({turn: Number(range.value)})});
  const value = el("output");
  return {
    element: el("label", {class: "nudges-slider"}, el("span", {}, t("nudges.hand.turn")), range, value),
    update() {
      const {turn, swing: reach} = store.state;
      range.value = turn;
      write(value, signed(reach * turn / TURNS));
      range.setAttribute("aria-valuetext", value.textContent);
    },
  };
}

function swing() {
  const select = el("select", {"aria-label": t("nudges.hand.swing"), onchange: () => store.set({swing: select.value})},
    SWINGS.map(each => el("option", {value: each}, `± ${small(Number(each))}`)));
  return {
    element: select,
    update() {
      select.value = store.state.swing;
    },
  };
}

function table() {
  const columns = ["by", "predicted", "real"].map(name => t(`nudges.table.${name}`));
  if (!turns()) return {columns, rows: []};
  const {by, changes, slope} = lookNow();
  return {columns, rows: by.map((value, i) => [value, slope * value, changes[i]])};
}
