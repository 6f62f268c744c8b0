/**
 * The header: what this is, the views, what the network in view is worth, and the settings.
 */

import {el, write} from "./dom.js";
import {icon, sign} from "./icons.js";
import {menu} from "./menu.js";
import {nextFrame} from "./frame.js";
import {number, t} from "./texts.js";
import {openHelp} from "./help.js";
import {openTeacher} from "./teacher.js";
import {firstAbout, placeOf, settingsOf} from "./lesson/place.js";
import {runInView, testAt} from "./live.js";
import {store} from "./store.js";
import {VIEW_KEYS, VIEWS} from "./views.js";

const CHOICES = {lang: ["en", "de"], theme: ["auto", "light", "dark"], palette: ["vermillion", "grey"]};

/**
 * @returns {HTMLElement}
 */
export function createHeader() {
  return el("header", {class: "header"},
    el("a", {class: "brand", href: "/"}, sign(), el("h1", {class: "wordmark"}, "Downhill")),
    createTabs(), createStatus(),
    el("div", {class: "header-actions"}, lessonButton(), settings(), helpButton()));
}

/** @type {Map<string, import("./lesson/place.js").Place>} the page last read of those that show a view, by the view */
const lastRead = new Map();

/** However the lesson is closed, it opens again at the same place. */
store.follow(["lesson", "part"], () => {
  const place = placeOf(store.state);
  if (place) lastRead.set(settingsOf(place).view, place);
});

/** Opens the lesson at what was last read about the view one looks at, else where it is first told of; or closes it. */
export function toggleLesson() {
  const {lesson, view} = store.state;
  store.set(lesson > 0 ? {lesson: 0} : lastRead.get(view) ?? firstAbout(view));
}

/** Smaller letters than this share of those meant would be hard to read; then the row scrolls. */
const LEAST_FIT = 0.8;

/** The widths of letters do not shrink quite as their size does. */
const SLACK = 0.985;

/** One stop of the tab key, as readers of the screen expect of tabs. */
function createTabs() {
  const tabs = Object.keys(VIEWS).map((name, i) => el("button", {
    type: "button", class: "tab", role: "tab", id: `tab-${name}`, "aria-keyshortcuts": VIEW_KEYS[i],
    onclick: () => store.set({view: name}),
  }, t(`shell.view.${name}`)));
  const list = el("div", {
    class: "tabs", role: "tablist", "aria-label": t("shell.views"), "data-control": "tabs", onkeydown: move}, tabs);

  function move({key}) {
    const by = {ArrowLeft: -1, ArrowRight: 1}[key];
    if (!by) return;
    const names = Object.keys(VIEWS);
    const at = (names.indexOf(store.state.view) + by + names.length) % names.length;
    store.set({view: names[at]});
    tabs[at].focus();
  }

  function mark() {
    for (const tab of tabs) {
      const chosen = tab.id === `tab-${store.state.view}`;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
    }
    nextFrame(reveal);
  }

  /** All views are seen, whatever the font, the language and the window, as long as one can still read them. */
  function fit() {
    list.style.removeProperty("--fit");
    const room = list.clientWidth / list.scrollWidth;
    if (room < 1 && room * SLACK >= LEAST_FIT) list.style.setProperty("--fit", (room * SLACK).toFixed(3));
    reveal();
  }

  /** On a phone the row is wider than the page. */
  function reveal() {
    const tab = list.querySelector("[aria-selected=true]");
    list.scrollLeft = tab.offsetLeft - (list.clientWidth - tab.offsetWidth) / 2;
  }

  store.follow("view", mark);
  new ResizeObserver(fit).observe(list);
  return list;
}

function createStatus() {
  const [name, accuracy, step] = ["run", "accuracy", "step"].map(key => el("dd", {"data-value": key}));
  const list = el("dl", {class: "status", "data-control": "status"},
    ["run", "accuracy", "step"].map((key, i) =>
      el("div", {class: `status-${key}`}, el("dt", {}, t(`shell.${key}`)), [name, accuracy, step][i])));

  function show() {
    const run = runInView();
    const now = run && knownOf(run);
    showName(name, run?.name ?? "–");
    showAccuracy(accuracy, now && testAt(run.id, now.step), now);
    write(step, now ? number(now.step, 0) : "–");
  }

  store.follow(["runs", "current", "run", "step", "moment", "curves"], show);
  return list;
}

/** A network that is still on its way is not shown as the one before it: of its step the list of runs knows. */
function knownOf(run) {
  const {moment} = store.data;
  return moment?.run === run.id ? moment : {step: store.state.step === "live" ? run.steps : store.state.step};
}

/** A long name is cut, so that it leaves the views their room; the whole stands in its tooltip. */
function showName(element, name) {
  write(element, name);
  element.title = name;
}

/** A test takes a while, so it is not made at every step; one from an earlier step looks less certain. */
function showAccuracy(element, test, moment) {
  write(element, test ? t("shell.percent", {value: number(100 * test[2], 2)}) : "–");
  element.classList.toggle("older", Boolean(test) && test[0] !== moment.step);
  element.title = test ? t("shell.testedAt", {step: number(test[0], 0)}) : "";
}

function lessonButton() {
  const name = t("shell.lesson");
  const button = el("button", {
    type: "button", class: "lesson-button", "data-control": "lesson", "aria-label": name, onclick: toggleLesson},
    icon("lesson"), el("span", {}, name));
  const mark = () => button.setAttribute("aria-pressed", String(store.state.lesson > 0));
  store.follow("lesson", mark);
  return button;
}

function helpButton() {
  const label = t("shell.help.title");
  return el("button", {type: "button", class: "quiet", "aria-label": label, title: label, onclick: openHelp},
    icon("help"));
}

function settings() {
  const element = menu({label: t("shell.settings"), sign: icon("settings"), build: close => [
    ...Object.entries(CHOICES).map(([key, values]) => choice(key, values)),
    el("button", {type: "button", class: "sheet-item", onclick: () => {
      close();
      openTeacher();
    }}, t("shell.teacher.open")),
  ]});
  element.dataset.control = "settings";
  return element;
}

function choice(key, values) {
  const options = values.map(value =>
    el("option", {value, selected: store.state[key] === value}, t(`shell.${key}Choice.${value}`)));
  const select = el("select", {onchange: ({target}) => store.set({[key]: target.value})}, options);
  return el("label", {class: "field"}, el("span", {}, t(`shell.${key}`)), select);
}
