/**
 * The lessons: a panel beside the views, with short chapters that show what they talk about. A page sets the state when
 * it is opened, and its words set and play things too. Which page is open stands in the address.
 */

import {el} from "./dom.js";
import {nextFrame} from "./frame.js";
import {createContents} from "./lesson/contents.js";
import {createHead} from "./lesson/head.js";
import {createNote} from "./lesson/note.js";
import {createPage, HEADING} from "./lesson/page.js";
import {createPager} from "./lesson/pager.js";
import {after, before, isShownByLink, placeOf, settingsOf} from "./lesson/place.js";
import {store} from "./store.js";
import {t} from "./texts.js";

/** What the numbers and figures in the texts depend on. */
const FOLLOWED = ["moment", "answer", "curves", "runs", "current", "welcome", "lit",
  "view", "run", "step", "image", "neuron", "weight", "edges", "trace", "box", "center", "minus", "overlay", "slopes",
  "trial", "focus", "first", "other", "follow", "keep", "stride", "costs", "averages", "opened", "averaged", "surface",
  "walk", "cut", "land", "leg", "f1", "f2", "drawn", "r1", "r2", "x1", "by", "balls", "plan", "eta", "survey", "ball",
  "weigh", "plane", "dice", "over", "sampled", "hall", "gallery", "quiz", "stressCurves", "nonsenses", "nothing", "dx",
  "angle", "cover", "grain", "invert", "film", "near", "yardstick", "misled", "aim", "growth", "contest", "space", "toy",
  "initial", "smoothness", "twin"];

/**
 * The panel.
 *
 * @returns {{element: HTMLElement}}
 */
export function create() {
  const panel = new Panel();
  let opened = isShownByLink(); // then everything is as the link says, otherwise as the page of the lesson says
  const turn = () => {
    const place = placeOf(store.state);
    if (place && !opened) store.set(settingsOf(place));
    opened = Boolean(place);
    if (place) panel.show(place);
  };
  store.on(["lesson", "part"], turn);
  store.on(FOLLOWED, () => nextFrame(panel.update));
  turn();
  return {element: panel.element};
}

/** What the panel consists of, and the page that is open in it. */
class Panel {
  #page;
  #note = createNote();
  #body = el("div", {class: "lesson-body", tabindex: 0, role: "group", "aria-labelledby": HEADING});
  #contents = createContents(lesson => this.#open({lesson, part: 0}));
  #pager = createPager(place => this.#open(place), () => placeOf(store.state));
  #head = createHead({
    list: () => this.#list(this.#contents.element.hidden),
    fold: () => this.#fold(!this.element.classList.contains("is-folded")),
    close: () => store.set({lesson: 0}),
  });

  element = el("section", {class: "lesson", "aria-label": t("lesson.name"), onkeydown: event => this.#key(event)},
    this.#head.element, this.#contents.element, this.#body, this.#pager.element);

  /** Shows a page, and nothing of what was shown before. */
  show(place) {
    this.#page = createPage(place);
    this.#body.replaceChildren(this.#note.element, this.#page.element);
    this.#body.scrollTop = 0;
    this.#head.update(place.lesson);
    this.#contents.update(place.lesson);
    this.#pager.update(place);
    this.#list(false);
    this.update();
  }

  update = () => {
    this.#note.update();
    this.#page?.update();
  };

  /** Goes to a page; a screen reader goes on at its heading. */
  #open(place) {
    this.#fold(false);
    store.set({...settingsOf(place), ...place});
    this.#list(false);
    this.#page.heading.focus();
  }

  #list(shown) {
    this.#contents.element.hidden = !shown;
    this.#body.hidden = shown;
    this.#head.listed(shown);
    if (!shown) return;
    this.#fold(false);
    this.#contents.reveal();
  }

  #fold(folded) {
    this.element.classList.toggle("is-folded", folded);
    this.#head.folded(folded);
  }

  #key(event) {
    const turns = {ArrowLeft: before, ArrowRight: after};
    if (!Object.hasOwn(turns, event.key) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const place = turns[event.key](placeOf(store.state));
    event.preventDefault();
    if (place) this.#open(place);
  }
}
