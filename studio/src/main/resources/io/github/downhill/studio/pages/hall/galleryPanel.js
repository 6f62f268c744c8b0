/**
 * The gallery that is open, on the page.
 */

import {el, write} from "../dom.js";
import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {enlarged} from "../wall/enlarge.js";
import {exact} from "../wall/numbers.js";
import {hallCommand} from "./commands.js";
import {galleryScene} from "./gallery.js";
import {galleryOpen, hallNow, PAGE, pageNow, pictureShown} from "./now.js";
import {thumb} from "./thumbs.js";
import {galleryName, output, pictureWords, whole} from "./words.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function galleryPanel() {
  const picture = figure({
    name: "hall-gallery", title: () => galleryName(galleryOpen()), command: hallCommand, draw: enlarged(draw), table,
    onPick: id => store.set({image: `test:${id.split(".")[1]}`}),
  });
  const [back, next] = [leafButton("‹", "hall.back", -1), leafButton("›", "hall.next", 1)];
  const words = el("span", {role: "status"});
  const shown = el("p", {class: "hall-shown"});
  const go = el("div", {class: "hall-go"}, goButton("draw"), goButton("example"));
  const element = el("div", {class: "hall-gallery"},
    picture.element, el("div", {class: "hall-row"}, back, words, next, shown, go));

  function update() {
    const {all, from, page} = pageNow();
    const index = pictureShown();
    const hall = hallNow();
    back.disabled = from === 0;
    next.disabled = from + PAGE >= all.length;
    write(words, hall ? leafWords(all, from, page) : "");
    write(shown, hall && index >= 0 && index < hall.count ? pictureWords(hall.message, index) : t("hall.choose"));
    go.hidden = index < 0;
  }

  return {element, update};
}

function leafButton(sign, key, by) {
  return el("button", {type: "button", class: "small", "aria-label": t(key), title: t(key),
    onclick: () => store.set({leaf: Math.max(0, pageNow().from / PAGE + by)})}, sign);
}

/** The picture goes with one to the other views: they all show the same. */
function goButton(view) {
  return el("button", {type: "button", class: "small", onclick: () => store.set({view})}, t(`hall.go.${view}`));
}

function leafWords(all, from, page) {
  if (all.length === 0) return t("hall.none");
  return t("hall.leaf", {from: whole(from + 1), to: whole(from + page.length), all: whole(all.length)});
}

function draw(size) {
  const hall = hallNow();
  if (!hall) return {...size, items: []};
  const shown = pictureShown();
  const pictures = pageNow().page.map(index => ({
    index, label: hall.message.labels[index], choice: hall.message.choices[index], note: noteOf(hall.message, index),
    words: pictureWords(hall.message, index), shown: index === shown, rgba: thumb(index),
  }));
  return galleryScene(pictures, {...size, room: PAGE, colors: palette()});
}

/** What the gallery is sorted by. */
function noteOf({costs, tops, runnersUp}, index) {
  switch (galleryOpen()) {
    case "worst": return output(costs[index]);
    case "torn": return t("hall.note.gap", {value: output(tops[index] - runnersUp[index])});
    default: return output(tops[index]);
  }
}

function table() {
  const {message} = hallNow() ?? {};
  const keys = ["index", "label", "choice", "top", "second", "runnerUp", "cost"];
  const rows = message ? pageNow().all.map(i => [
    i, message.labels[i], message.choices[i], exact(message.tops[i]), message.seconds[i], exact(message.runnersUp[i]),
    exact(message.costs[i]),
  ]) : [];
  return {columns: keys.map(key => t(`hall.table.${key}`)), rows};
}
