/**
 * The learner's own drawing: the strokes that are finished, with the way back and forth, and the one under the pen.
 * All of them together are `store.data.strokes`, which the address keeps.
 */

import {store} from "../store.js";
import {changed, redone, simplified, started, undone} from "./strokes.js";

let history = started(store.data.strokes);
let stroke = null;
let shown = store.data.strokes;

export const drawing = {
  get canUndo() {
    return history.past.length > 0;
  },

  get canRedo() {
    return history.future.length > 0;
  },

  get isEmpty() {
    return history.now.length === 0;
  },

  /** Whether the pen is down. */
  get isUnderWay() {
    return stroke !== null;
  },

  /**
   * Puts the pen down. Where another picture was in view, the drawing begins anew.
   *
   * @param {number} width of the pen, below zero for the eraser
   * @param {number[]} points x and y of one or more points
   */
  begin(width, points) {
    if (store.state.image !== "drawing") history = changed(history, []);
    stroke = [width, ...points];
    show();
    store.set({image: "drawing"});
  },

  /** @param {number[]} points x and y of one or more points, one after another */
  extend(points) {
    if (!stroke) return;
    stroke.push(...points);
    show();
  },

  /** Lifts the pen, if it is down. */
  end() {
    if (stroke) commit(changed(history, [...history.now, simplified(stroke)]));
  },

  undo: () => commit(undone(history)),
  redo: () => commit(redone(history)),

  /** Leaves nothing, whatever picture was in view; what was drawn can be taken back. */
  clear() {
    store.set({image: "drawing"});
    if (stroke || history.now.length) commit(changed(history, []));
  },
};

/** The way back in the browser's history brings another drawing. */
store.on("strokes", () => {
  if (store.data.strokes !== shown) commit(changed(history, store.data.strokes));
});

function commit(next) {
  history = next;
  stroke = null;
  show();
}

function show() {
  shown = stroke ? [...history.now, stroke] : history.now;
  store.setData({strokes: shown});
}
