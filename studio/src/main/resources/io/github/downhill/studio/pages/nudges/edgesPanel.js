/**
 * The largest nudges as edges, on the page, and how many of them.
 */

import {el, write} from "../dom.js";
import {SHOWN_MAX} from "../draw/layout.js";
import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {gradientCommand} from "./commands.js";
import {edgesScene} from "./edges.js";
import {chosen, model} from "./model.js";
import {examples, whole} from "./numbers.js";
import {chosenBy, placeOf} from "./place.js";
import {gradientTable} from "./tables.js";

const MOST = 400;

/** @returns {{element: HTMLElement, update: () => void}} */
export function edgesPanel() {
  const picture = figure({
    name: "nudge-edges", title, command: gradientCommand, table: gradientTable,
    onPick: id => store.set(chosenBy(placeOf(id, model().layers))),
    draw: size => {
      const known = model();
      if (!known) return {...size, items: []};
      const {of, pixels = null} = known.message;
      const count = store.state.edges;
      return edgesScene(known, {
        count, chosen: chosen(known), pixels: of === "one" ? pixels : null, colors: palette(),
        words: {few: (shown, of) => t("nudges.edges.few", {shown: whole(shown), of: whole(of)})}, ...size});
    },
  });
  const slider = el("input", {
    type: "range", min: 0, max: MOST, step: 5, oninput: () => store.set({edges: Number(slider.value)})});
  const value = el("output");
  const field = el("label", {class: "nudges-slider", "data-control": "controls"},
    el("span", {}, t("nudges.edges.count")), slider, value);
  const note = el("p", {class: "nudges-note"}, t("nudges.edges.note", {most: whole(SHOWN_MAX)}));
  return {
    element: el("div", {class: "nudges-edges"}, picture.element, field, note),
    update() {
      note.hidden = !model()?.layers.some(({neurons}) => neurons > SHOWN_MAX);
      slider.value = store.state.edges;
      write(value, whole(store.state.edges));
    },
  };
}

function title() {
  const known = model();
  return known ? t("nudges.edges.title", {examples: examples(known.message.examples)}) : t("nudges.title");
}
