/**
 * The confusion matrix on the page: each cell opens the gallery of its pictures.
 */

import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {enlarged} from "../wall/enlarge.js";
import {hallCommand} from "./commands.js";
import {matrixScene} from "./matrix.js";
import {galleryOpen, hallNow} from "./now.js";
import {share, whole} from "./words.js";

/** @returns {{element: HTMLElement}} */
export function matrixPanel() {
  const picture = figure({
    name: "confusion", title: () => t("hall.matrix.title"), command: hallCommand, draw: enlarged(draw), table,
    onPick: id => store.set({gallery: id, leaf: 0}),
  });
  picture.element.classList.add("hall-matrix");
  return picture;
}

function draw(size) {
  const hall = hallNow();
  if (!hall) return {...size, items: []};
  return matrixScene(hall, {
    ...size, colors: palette(), chosen: galleryOpen(), countOf: count => number(count, 0),
    taken: t("hall.matrix.taken"), shows: t("hall.matrix.shows"), rightly: t("hall.matrix.right"),
    shareOf: (right, all) => share(right, all),
    labelOf: (label, choice, count) => t(`hall.matrix.${label === choice ? "diagonal" : "cell"}`,
      {label, choice, count: whole(count)}),
  });
}

function table() {
  const {confusion = [], classes = 10} = hallNow() ?? {};
  const digits = Array.from({length: classes}, (_, k) => t("hall.matrix.column", {choice: k}));
  return {columns: [t("hall.matrix.row"), ...digits], rows: confusion.map((row, label) => [label, ...row])};
}
