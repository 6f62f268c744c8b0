/**
 * The quiz on the page: a picture, ten buttons, and who has been right so far.
 */

import {announce, el, write} from "../dom.js";
import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {exact} from "../wall/numbers.js";
import {hallCommand} from "./commands.js";
import {hallNow} from "./now.js";
import {answered, QUESTIONS, quizOf, scoreOf} from "./quiz.js";
import {thumb} from "./thumbs.js";
import {output} from "./words.js";

const SEED_MOST = 9999;
const FIELDS = "input:not([type=range], [type=checkbox], [type=radio]), select, textarea, dialog";

/**
 * Whether the last answer is still looked at; what is to have the focus when it is shown; and what has been answered in
 * earlier rounds, while the page is open.
 */
const round = {revealed: false, focus: "", before: {asked: 0, you: 0, network: 0}};

/** @returns {{element: HTMLElement, update: () => void}} */
export function quizPanel() {
  const picture = figure({
    name: "quiz", title: () => t("hall.quiz.title", {number: numberNow(), all: QUESTIONS}), command: hallCommand,
    draw, table,
  });
  const digits = Array.from({length: 10}, (_, digit) =>
    el("button", {type: "button", class: "hall-digit", onclick: () => say(digit)}, digit));
  const next = el("button", {type: "button", class: "primary", onclick: goOn});
  const look = el("button", {type: "button", onclick: lookInside}, t("hall.quiz.look"));
  const verdict = el("p", {class: "hall-verdict", role: "status"});
  const hint = el("p", {class: "hall-words"}, t("hall.quiz.hint"));
  const score = scoreTable();
  const keys = el("div", {class: "hall-digits", role: "group", "aria-label": t("hall.quiz.which")}, digits);
  const side = el("div", {class: "hall-quiz-side"}, el("h3", {}, t("hall.quiz.question")), keys, verdict,
    el("div", {class: "hall-row"}, next, look), score.element, hint);
  const element = el("div", {class: "hall-quiz", hidden: true}, picture.element, side);

  function update() {
    element.hidden = store.state.gallery !== "quiz";
    if (element.hidden) return;
    begin();
    const {quiz} = store.data;
    keys.hidden = !quiz || isOver(quiz);
    for (const [digit, button] of digits.entries()) {
      button.disabled = !quiz || round.revealed;
      mark(button, digit, quiz);
    }
    next.hidden = !round.revealed && !isOver(quiz);
    look.hidden = !round.revealed;
    write(next, t(isOver(quiz) && !round.revealed ? "hall.quiz.again" : "hall.quiz.next"));
    write(verdict, quiz ? verdictOf(quiz) : "");
    score.update(quiz);
    picture.update();
    if (round.focus) element.querySelector(round.focus)?.focus();
    round.focus = "";
  }

  document.addEventListener("keydown", event => {
    if (!element.isConnected || element.hidden || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest(FIELDS) || !/^\d$/.test(event.key) || !store.data.quiz) return;
    event.preventDefault(); // elsewhere digits lead to the views
    if (!round.revealed) say(Number(event.key));
  }, true);

  return {element, update};
}

/** One quiz is made of what the network says when it begins, however it learns meanwhile. */
function begin() {
  const {quiz} = store.data;
  const hall = hallNow();
  if (!hall || quiz?.seed === store.state.quiz) return;
  if (quiz) keepScore(quiz);
  round.revealed = false;
  store.setData({quiz: quizOf(hall.message, store.state.quiz)});
}

function keepScore(quiz) {
  const {asked, you, network} = scoreOf(quiz);
  const {before} = round;
  round.before = {asked: before.asked + asked, you: before.you + you, network: before.network + network};
}

function say(digit) {
  const {quiz} = store.data;
  if (!quiz || round.revealed || isOver(quiz)) return;
  Object.assign(round, {revealed: true, focus: ".primary"});
  store.setData({quiz: answered(quiz, digit)});
  announce(verdictOf(store.data.quiz));
}

function goOn() {
  const {quiz} = store.data;
  if (round.revealed) {
    Object.assign(round, {revealed: false, focus: isOver(quiz) ? ".primary" : ".hall-digit"});
    store.setData({quiz: {...quiz}});
  } else {
    store.set({quiz: quiz.seed % SEED_MOST + 1});
  }
}

function lookInside() {
  store.set({image: `test:${shownNow(store.data.quiz).index}`, view: "draw"});
}

function isOver(quiz) {
  return Boolean(quiz) && quiz.answers.length === quiz.questions.length;
}

/** The question that is asked, or whose answer is looked at. */
function shownNow(quiz) {
  return quiz.questions[Math.min(quiz.questions.length, Math.max(0, quiz.answers.length - (round.revealed ? 1 : 0)))];
}

function numberNow() {
  const {quiz} = store.data;
  if (!quiz) return 1;
  return Math.min(quiz.questions.length, quiz.answers.length + (round.revealed ? 0 : 1));
}

function mark(button, digit, quiz) {
  const question = quiz && round.revealed ? shownNow(quiz) : null;
  button.dataset.is = question?.label === digit ? "label" : question && quiz.answers.at(-1) === digit ? "wrong" : "";
}

function verdictOf(quiz) {
  if (isOver(quiz) && !round.revealed) return endWords(quiz);
  if (!round.revealed) return "";
  const {label, choice, top} = shownNow(quiz);
  const you = quiz.answers.at(-1);
  const key = `${you === label ? "you" : "not"}${choice === label ? "Both" : "Only"}`;
  return t(`hall.quiz.${key}`, {label, choice, you, top: output(top)});
}

function endWords(quiz) {
  const {you, network, asked} = scoreOf(quiz);
  const key = you > network ? "won" : you < network ? "lost" : "even";
  return t(`hall.quiz.${key}`, {you, network, all: asked});
}

/** Who has been right: on the hard ones, on the ordinary ones, and over all rounds. */
function scoreTable() {
  const rows = ["hard", "ordinary", "round", "total"];
  const cells = Object.fromEntries(rows.map(row => [row, [el("td", {}), el("td", {})]]));
  const heads = Object.fromEntries(rows.map(row => [row, el("tr", {},
    el("th", {scope: "row"}, t(`hall.quiz.${row}`)), cells[row])]));
  const element = el("table", {class: "hall-score"},
    el("thead", {}, el("tr", {}, el("td", {}), el("th", {scope: "col"}, t("hall.quiz.human")),
      el("th", {scope: "col"}, t("hall.quiz.network")))),
    el("tbody", {}, rows.map(row => heads[row])));
  return {
    element,
    update(quiz) {
      if (!quiz) return;
      const scores = {
        hard: scoreOf(quiz, ({hard}) => hard), ordinary: scoreOf(quiz, ({hard}) => !hard), round: scoreOf(quiz),
      };
      const {before} = round;
      scores.total = Object.fromEntries(Object.entries(scores.round).map(([key, value]) => [key, value + before[key]]));
      heads.total.hidden = before.asked === 0;
      for (const row of rows) {
        write(cells[row][0], scoreText(scores[row].you, scores[row].asked));
        write(cells[row][1], scoreText(scores[row].network, scores[row].asked));
      }
    },
  };
}

function scoreText(right, asked) {
  return asked === 0 ? "–" : t("hall.quiz.of", {right, asked});
}

function draw({width, height}) {
  const {quiz} = store.data;
  const colors = palette();
  const side = Math.floor(Math.min(width, height) / 28) * 28 || Math.min(width, height);
  const [x, y] = [(width - side) / 2, (height - side) / 2];
  const rgba = quiz && !(isOver(quiz) && !round.revealed) ? thumb(shownNow(quiz).index) : null;
  return {width, height, items: rgba
    ? [{kind: "image", x, y, width: side, height: side, columns: 28, rows: 28, rgba, stroke: colors.grid}] : []};
}

function table() {
  const {questions = [], answers = []} = store.data.quiz ?? {};
  const columns = ["index", "label", "you", "choice", "top", "kind"].map(key => t(`hall.table.${key}`));
  const rows = answers.map((answer, i) => {
    const {index, label, choice, top, hard} = questions[i];
    return [index, label, answer, choice, exact(top), t(hard ? "hall.quiz.hard" : "hall.quiz.ordinary")];
  });
  return {columns, rows};
}
