/**
 * View 8, the test hall: what the network makes of pictures it has never seen. How often it takes which digit for
 * which, its worst, firmest and closest answers as pictures, whether it knows what it knows, and a quiz against it.
 */

import {el, write} from "../dom.js";
import {nextFrame} from "../frame.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {askSoon} from "../hall/asking.js";
import {calibrationPanel} from "../hall/calibrationPanel.js";
import {hallCommand} from "../hall/commands.js";
import {galleryPanel} from "../hall/galleryPanel.js";
import {matrixPanel} from "../hall/matrixPanel.js";
import {GALLERIES} from "../hall/model.js";
import {galleryOpen, hallNow, isFresh} from "../hall/now.js";
import {quizPanel} from "../hall/quizPanel.js";
import {galleryName, share, whole} from "../hall/words.js";

/** What the words and controls depend on; the pictures know by themselves. */
const KEYS = new Set([
  "view", "welcome", "runs", "moment", "hall", "thumbs", "gallery", "leaf", "quiz", "image", "palette", "theme",
]);

/** @returns {{element: HTMLElement, update: (changed: string[]) => void, command: () => string}} */
export function create() {
  const [matrix, calibration, gallery, quiz] = [matrixPanel(), calibrationPanel(), galleryPanel(), quizPanel()];
  const words = el("p", {class: "hall-verdict", role: "status"});
  const choice = galleryChoice();
  const element = el("section", {class: "hall", "aria-label": t("hall.title")},
    el("div", {class: "hall-bar"}, words, choice.element),
    el("div", {class: "hall-grid"}, matrix.element, calibration.element,
      el("div", {class: "hall-room"}, gallery.element, quiz.element)));

  function refresh() {
    write(words, wordsNow());
    element.classList.toggle("is-older", Boolean(hallNow()) && !isFresh());
    gallery.element.hidden = galleryOpen() === "quiz";
    [choice, calibration, gallery, quiz].forEach(part => part.update());
  }

  refresh();
  return {
    element,
    command: hallCommand,
    update(changed) {
      if (!changed.some(key => KEYS.has(key))) return;
      nextFrame(refresh);
      askSoon();
    },
  };
}

/** The three galleries of all pictures, the quiz, and the cell that is open, if one is. */
function galleryChoice() {
  const names = [...GALLERIES, "quiz"];
  const buttons = names.map(name => el("button", {type: "button", "data-gallery": name,
    title: t(`hall.gallery.${name}.why`), onclick: () => store.set({gallery: name, leaf: 0})},
  t(`hall.gallery.${name}.name`)));
  const cell = el("button", {type: "button", "aria-pressed": "true", hidden: true});
  const element = el("div", {class: "hall-choice", role: "group", "aria-label": t("hall.galleries"),
    "data-control": "controls"}, buttons, cell);
  return {
    element,
    update() {
      const open = galleryOpen();
      for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.gallery === open));
      cell.hidden = names.includes(open);
      if (!cell.hidden) write(cell, galleryName(open));
    },
  };
}

function wordsNow() {
  const hall = hallNow();
  if (!hall) return t("hall.asking");
  const values = {
    step: number(hall.message.step, 0), right: whole(hall.right), all: whole(hall.count),
    share: share(hall.right, hall.count, 2), wrong: whole(hall.count - hall.right),
  };
  return t("hall.words", values);
}
