/**
 * The digits that were drawn around: how many of each there are, what they are taken for, and their pictures.
 */

import {el, write} from "../dom.js";
import {greys} from "../draw/colors.js";
import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {pictureOf} from "./asking.js";
import {spaceCommand} from "./commands.js";
import {counted, nearestTo} from "./model.js";
import {choose, chosenNow, looked, placesAt, spaceNow} from "./now.js";
import {digitText} from "./words.js";

const SHOWN_MOST = 120;
const NEIGHBORS = 40;
const GAP = 4;

/** @returns {{element: HTMLElement, update: () => void}} */
export function gallery() {
  const picture = figure({
    name: "space-chosen", title: t("space.title.chosen"), draw, table, command: spaceCommand,
    onPick: id => store.set({image: `test:${id.split(".")[1]}`}),
    onMove: id => looked.at(id ? Number(id.split(".")[1]) : -1),
    onWalk: id => looked.at(Number(id.split(".")[1])),
  });
  const words = el("p", {class: "space-chosen-words", role: "status"});
  const counts = countsTable();
  const buttons = el("div", {class: "space-chosen-do", "data-control": "controls"},
    el("button", {type: "button", class: "small", onclick: chooseNeighbors}, t("space.chosen.neighbors")),
    el("button", {type: "button", class: "small", onclick: chooseWrong}, t("space.chosen.wrong")),
    el("button", {type: "button", class: "small", onclick: () => choose([])}, t("space.chosen.none")));
  const element = el("div", {class: "space-gallery"}, words, counts.element, buttons, picture.element);
  document.addEventListener("keydown", event => letGo(event, element), true);

  function update() {
    const space = spaceNow();
    const chosen = space ? chosenNow(space) : [];
    element.hidden = !space;
    picture.element.hidden = chosen.length === 0;
    buttons.lastChild.hidden = chosen.length === 0;
    buttons.firstChild.hidden = indexInView() < 0;
    write(words, chosen.length > 0 ? chosenWords(space, chosen) : t("space.chosen.hint"));
    counts.update(space, chosen);
    picture.update();
  }

  return {element, update};
}

function chosenWords(space, chosen) {
  const wrong = chosen.filter(i => space.choices[i] !== space.labels[i]).length;
  return t("space.chosen.words", {count: number(chosen.length, 0), wrong: number(wrong, 0)});
}

/** A column for each digit that occurs: so many are it, so many are taken for it. */
function countsTable() {
  const heads = el("tr", {});
  const rows = ["are", "taken"].map(name => ({name, row: el("tr", {})}));
  const element = el("table", {class: "space-counts"}, el("caption", {class: "unseen"}, t("space.counts.name")),
    el("thead", {}, heads), el("tbody", {}, rows.map(({row}) => row)));
  let shown = "";
  return {
    element,
    update(space, chosen) {
      const columns = space ? counted(chosen, space) : [];
      element.hidden = columns.length === 0;
      const key = JSON.stringify(columns);
      if (key === shown) return;
      shown = key;
      heads.replaceChildren(el("td", {}), ...columns.map(({digit}) => el("th", {scope: "col",
        style: {"--digit": `var(--digit-${digit})`}}, String(digit))));
      for (const {name, row} of rows) {
        row.replaceChildren(el("th", {scope: "row"}, t(`space.counts.${name}`)),
          ...columns.map(column => el("td", {}, number(column[name], 0))));
      }
    },
  };
}

/** Escape lets go of what is chosen; pressed again, it leaves the picture. */
function letGo(event, element) {
  const space = spaceNow();
  if (event.key !== "Escape" || !space || !element.isConnected || !element.checkVisibility()) return;
  if (document.querySelector("dialog[open], :popover-open") || event.target.closest("select, input[type=text]")) return;
  if (chosenNow(space).length === 0) return;
  event.preventDefault();
  event.stopPropagation();
  choose([]);
}

/** The picture in view, where it is one of the points. */
function indexInView() {
  const [set, index] = store.state.image.split(":");
  return set === "test" && Number(index) < (spaceNow()?.digits ?? 0) ? Number(index) : -1;
}

function chooseNeighbors() {
  const space = spaceNow();
  choose(nearestTo(placesAt(space, store.state.deep), indexInView(), NEIGHBORS));
}

function chooseWrong() {
  const {labels, choices} = spaceNow();
  choose(Array.from(labels.keys()).filter(i => labels[i] !== choices[i]));
}

function draw(size) {
  const space = spaceNow();
  const {spacePictures} = store.data;
  if (!space) return {...size, items: []};
  const shown = chosenNow(space).slice(0, SHOWN_MOST);
  const side = sideFor(size, shown.length);
  const across = Math.max(1, Math.floor((size.width + GAP) / (side + GAP)));
  const colors = palette();
  const items = shown.flatMap((index, i) => {
    const [x, y] = [i % across * (side + GAP), Math.floor(i / across) * (side + GAP)];
    const pixels = pictureOf(index);
    const wrong = space.labels[index] !== space.choices[index];
    return y + side > size.height || !pixels || !spacePictures ? [] : [{
      kind: "image", x, y, width: side, height: side, columns: 28, rows: 28, rgba: greys(pixels, 255),
      id: `digit.${index}`, label: digitText(space, index), stroke: wrong ? colors.negative : undefined, lineWidth: 3,
    }];
  });
  return {...size, items};
}

/** As large as they can be and all be seen. */
function sideFor({width, height}, count) {
  for (let side = 56; side > 22; side--) {
    const across = Math.floor((width + GAP) / (side + GAP));
    if (across * Math.floor((height + GAP) / (side + GAP)) >= count) return side;
  }
  return 22;
}

function table() {
  const space = spaceNow();
  const columns = ["index", "label", "choice"].map(name => t(`space.table.${name}`));
  const chosen = space ? chosenNow(space) : [];
  return {columns, rows: chosen.map(i => [i, space.labels[i], space.choices[i]])};
}
