/** What lies beside the pad: eraser, undo, redo, clear, and the width of the brush. */

import {el} from "../dom.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {button, slider} from "./controls.js";
import {drawing} from "./drawing.js";

/** @returns {{element: HTMLElement, erases: () => boolean, update: () => void}} */
export function tools() {
  let erases = false;
  const eraser = button(t("draw.eraser"), () => hold(!erases), {"aria-pressed": "false"});
  const undo = button(t("draw.undo"), drawing.undo);
  const redo = button(t("draw.redo"), drawing.redo);
  const clear = button(t("draw.clear"), empty);
  const own = button(t("draw.own"), () => store.set({image: "drawing"}), {class: "draw-own"});
  const brush = slider({min: 6, max: 50, step: 1}, value => store.set({brush: value}));
  const dot = el("span", {class: "draw-dot", "aria-hidden": "true"});

  function hold(eraserInHand) {
    erases = eraserInHand;
    eraser.setAttribute("aria-pressed", String(erases));
  }

  function empty() {
    drawing.clear();
    hold(false);
  }

  return {
    element: el("div", {class: "draw-tools", role: "group", "aria-label": t("draw.tools")},
      el("div", {class: "draw-buttons"}, eraser, undo, redo, clear),
      el("label", {class: "draw-brush"}, el("span", {}, t("draw.brush")), brush.input, dot), own),
    erases: () => erases,
    update() {
      own.hidden = store.state.image === "drawing";
      undo.disabled = !drawing.canUndo;
      redo.disabled = !drawing.canRedo;
      clear.disabled = drawing.isEmpty && own.hidden;
      brush.update(store.state.brush);
      dot.style.setProperty("--brush", `${store.state.brush / 2}px`);
    },
  };
}
