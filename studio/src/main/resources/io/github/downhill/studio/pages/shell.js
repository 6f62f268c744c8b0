/**
 * What is around every view: the header, the lesson, the view one has chosen, and the controls of the training.
 */

import {banners} from "./banners.js";
import {el} from "./dom.js";
import {createHeader} from "./header.js";
import {createTransport} from "./transport.js";
import {isWithheld, showParts} from "./parts.js";
import {listenToKeys} from "./keys.js";
import {store} from "./store.js";
import {t} from "./texts.js";
import {VIEWS} from "./views.js";

/**
 * Makes the whole page.
 *
 * @returns {HTMLElement}
 */
export function createShell() {
  const stage = el("div", {class: "views"});
  const lesson = el("div", {class: "lesson-place", hidden: true});
  const shell = el("div", {class: "shell"},
    createHeader(), banners(), el("main", {class: "main", id: "main"}, stage, lesson), createTransport());
  followViews(stage);
  followLesson(lesson);
  showParts(shell);
  listenToKeys();
  return shell;
}

/** Views are made when they are first looked at, and then kept. */
function followViews(stage) {
  const views = new Map();
  let shown = null;

  async function show() {
    const name = store.state.view;
    document.title = t("shell.title", {view: t(`shell.view.${name}`)});
    if (!views.has(name)) views.set(name, load(name, VIEWS[name]));
    const view = await views.get(name);
    if (name !== store.state.view || view === shown) return;
    shown = view;
    stage.replaceChildren(panel(name, view.element));
    view.update?.(["view", ...Object.keys(store.state), ...Object.keys(store.data)]);
  }

  store.on("view", show);
  store.on("*", changed => {
    if (!changed.includes("view")) shown?.update?.(changed);
  });
  show();
}

function panel(name, element) {
  return el("div", {class: "view", id: `view-${name}`, role: "tabpanel", "aria-labelledby": `tab-${name}`}, element);
}

function followLesson(place) {
  let lesson = null;

  async function show() {
    const open = store.state.lesson > 0 && !store.state.embed && !isWithheld("lesson");
    place.hidden = !open;
    if (!open || lesson) return;
    lesson = load("lesson", () => import("./lesson.js"));
    place.append((await lesson).element);
  }

  store.follow(["lesson", "embed", "hide"], show);
}

/** A part that cannot be read says so in its own place; the others work on. */
async function load(name, read) {
  try {
    return (await read()).create();
  } catch (error) {
    console.error(error);
    return {element: el("p", {class: "missing", role: "alert"}, t("shell.missing", {part: t(`shell.view.${name}`)}))};
  }
}
