/**
 * A thousand pictures that show nothing, or those that one has brought, on the page: which kind, some of them, and what
 * is said to them.
 */

import {el, write} from "../dom.js";
import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {enlarged} from "../wall/enlarge.js";
import {exact} from "../wall/numbers.js";
import {nonsenseCommand} from "./commands.js";
import {nonsenseScene, tallied} from "./nonsense.js";
import {kindNow, ofRun} from "./now.js";
import {ownPanel} from "./ownPanel.js";
import {showInside} from "./sending.js";
import {share, whole} from "./words.js";

const KINDS = ["digits", "own", "uniform", "binary", "gaussian", "permuted", "blank"];
const COLUMNS = ["kind", "firm", "mean", "most", "agreed"];
const PIXELS = 784;

/** @returns {{element: HTMLElement, update: () => void}} */
export function nonsensePanel() {
  const picture = figure({
    name: "nonsense", title: titleNow,
    command: nonsenseCommand, draw: enlarged(draw), table, onPick: pick,
  });
  const rows = KINDS.map(row);
  const list = el("table", {class: "stress-kinds"},
    el("thead", {}, el("tr", {}, COLUMNS.map(head))),
    el("tbody", {"data-control": "controls"}, rows.map(each => each.element)));
  const words = el("p", {class: "stress-words", role: "status"});
  const own = ownPanel();
  const element = el("div", {class: "stress-nonsense"},
    picture.element, el("div", {class: "stress-kinds-room"}, list, own.element, words));
  return {
    element,
    update() {
      rows.forEach(each => each.update());
      own.update();
      write(words, wordsNow());
    },
  };
}

function titleNow() {
  const {own} = store.data;
  if (kindNow() !== "own") return t("stress.nonsense.title", {kind: t(`stress.kind.${kindNow()}`)});
  return t(`stress.own.${own.brought > own.count ? "some" : "title"}`,
    {name: own.name, count: whole(own.count), brought: whole(own.brought)});
}

function head(name) {
  return el("th", {scope: "col", class: `is-${name}`, title: t(`stress.nonsense.${name}.why`)},
    t(`stress.nonsense.${name}.name`));
}

function row(kind) {
  const choose = () => store.set({nothing: kind});
  const input = el("input", {type: "radio", name: "stress-nothing", value: kind, onchange: choose});
  const cells = COLUMNS.slice(1).map(name => el("td", {class: `is-${name}`, "data-value": `${kind}.${name}`}));
  const name = el("label", {class: "stress-kind"}, input, t(`stress.kind.${kind}`));
  const element = el("tr", {}, el("th", {scope: "row"}, name), cells);
  return {
    element,
    update() {
      element.hidden = kind === "own" && !store.data.own;
      input.checked = kindNow() === kind;
      element.classList.toggle("is-chosen", input.checked);
      const message = saidTo(kind);
      const values = message ? valuesOf(tallied(message)) : COLUMNS.slice(1).map(() => "–");
      values.forEach((value, i) => write(cells[i], value));
    },
  };
}

function valuesOf({count, firm, mean, answers, agreed, networks}) {
  const most = answers.indexOf(Math.max(...answers));
  return [
    count === 1 ? t(`stress.nonsense.${firm ? "yes" : "no"}`) : share(firm, count),
    number(mean, 2),
    count === 1 ? String(most) : t("stress.nonsense.mostOf", {digit: most, share: share(answers[most], count, 0)}),
    networks === 1 ? "–" : count === 1 ? t(`stress.nonsense.${agreed ? "yes" : "no"}`) : share(agreed, count),
  ];
}

function saidTo(kind) {
  return ofRun(store.data.nonsenses?.[kind]);
}

function pick(id) {
  const [kind, index] = id.split(".");
  if (kind !== "picture") return;
  const {pixels} = saidTo(kindNow());
  showInside(pixels.slice(Number(index) * PIXELS, (Number(index) + 1) * PIXELS));
}

function draw(size) {
  const kind = kindNow();
  const message = saidTo(kind);
  if (!message) return {...size, items: []};
  const {count} = message;
  const tenth = i => number(i / 10, 1);
  return nonsenseScene(message, {
    ...size, colors: palette(), percent: value => share(value, 1, value > 0 && value < 0.01 ? 1 : 0),
    names: {answers: t("stress.nonsense.answers"), tops: t("stress.nonsense.tops")}, tenth,
    pictureLabel: i => t("stress.nonsense.picture",
      {number: i + 1, choice: message.choices[i], top: number(message.tops[i], 3)}),
    answerLabel: (digit, some) => t("stress.nonsense.answer", {digit, some: whole(some), share: share(some, count)}),
    topLabel: (i, some) => t("stress.nonsense.top",
      {from: tenth(i), to: tenth(i + 1), some: whole(some), share: share(some, count)}),
    ...(kind === "own" ? {others: othersNow(), caption: i => `${message.choices[i]} · ${number(message.tops[i], 2)}`} : {}),
  });
}

/** What one has brought is compared with digits, and with noise. */
function othersNow() {
  return [["digits"], ["uniform", [3, 3]]].filter(([kind]) => saidTo(kind))
    .map(([kind, dash]) => ({name: t(`stress.own.beside.${kind}`), tally: tallied(saidTo(kind)), dash}));
}

/** The finding, as the numbers say it. */
function wordsNow() {
  const [digits, noise] = [saidTo("digits"), saidTo("uniform")].map(message => message && tallied(message));
  if (!digits || !noise) return t("stress.nonsense.asking");
  const own = kindNow() === "own" && saidTo("own");
  if (own) return ownWords(tallied(own), digits, noise);
  const key = noise.firm / noise.count > 0.1 ? "sure" : "unsure";
  const most = noise.answers.indexOf(Math.max(...noise.answers));
  const values = {
    firm: share(noise.firm, noise.count), digits: share(digits.firm, digits.count), most,
    share: share(noise.answers[most], noise.count, 0), noiseAgreed: share(noise.agreed, noise.count),
    digitsAgreed: share(digits.agreed, digits.count), networks: noise.networks,
  };
  return t(`stress.nonsense.${key}`, values) + (noise.networks > 1 ? ` ${t("stress.nonsense.crew", values)}` : "");
}

function ownWords({count, firm, mean, answers}, digits, noise) {
  const most = answers.indexOf(Math.max(...answers));
  return t(`stress.own.${count === 1 ? "wordsOne" : "words"}`, {
    count: whole(count), firm: share(firm, count), most, share: share(answers[most], count, 0), top: number(mean, 3),
    digits: share(digits.firm, digits.count), noise: share(noise.firm, noise.count),
  });
}

function table() {
  const columns = ["kind", "number", "choice", "top"].map(key => t(`stress.columns.${key}`));
  const rows = KINDS.flatMap(kind => {
    const message = saidTo(kind);
    const name = t(`stress.kind.${kind}`);
    return Array.from(message?.choices ?? [], (choice, i) => [name, i + 1, choice, exact(message.tops[i])]);
  });
  return {columns, rows};
}
