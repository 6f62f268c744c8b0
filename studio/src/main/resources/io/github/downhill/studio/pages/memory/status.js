/**
 * Begin and stop, how far it is, and what it comes to: a verdict that follows from the numbers.
 */

import {el, write} from "../dom.js";
import {store} from "../store.js";
import {number, said, t} from "../texts.js";
import {begin, isChosen} from "./asking.js";
import {giveUp} from "./hearing.js";
import {verdict} from "./model.js";
import {whatOf} from "./names.js";
import {epochs, percent} from "./numbers.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function status() {
  const start = el("button", {type: "button", class: "primary", onclick: begin}, t("memory.do.begin"));
  const end = el("button", {type: "button", class: "small", onclick: giveUp}, t("memory.do.stop"));
  const bar = el("progress", {max: 1, "aria-label": t("memory.progress")});
  const note = el("span", {class: "memory-note"});
  const words = el("p", {class: "memory-verdict", role: "status"});
  const element = el("div", {class: "memory-status"},
    el("div", {class: "memory-row", "data-control": "controls"}, start, end, bar, note), words);
  return {
    element,
    update() {
      const {contest, memoryWait} = store.data;
      const busy = Boolean(memoryWait.contest);
      start.hidden = busy;
      write(start, t(contest && isChosen() ? "memory.do.again" : "memory.do.begin"));
      end.hidden = !Object.values(memoryWait).some(Boolean);
      bar.hidden = !busy;
      bar.value = contest?.share ?? 0;
      write(note, noteNow(contest));
      write(words, wordsNow(contest));
      element.dataset.state = busy ? "busy" : contest?.finished ? "finished" : "idle";
    },
  };
}

function noteNow(contest) {
  const {problem} = store.data;
  if (contest && problem?.id === contest.id) return said(problem);
  if (!contest) return "";
  if (!isChosen()) return t("memory.stale", {what: whatOf(contest)});
  return contest.tests === undefined ? t("memory.waiting")
    : t("memory.note", {examples: number(contest.examples, 0), tests: number(contest.tests, 0)});
}

function wordsNow(contest) {
  const found = contest && verdict(contest.rows);
  if (!found) return t("memory.intro");
  const {plain, twisted, kind, times, pace} = found;
  const values = {
    what: whatOf(contest), epoch: number(twisted.epoch, 0), plainRight: percent(plain.right),
    plainTest: percent(plain.testRight), right: percent(twisted.right), test: percent(twisted.testRight),
    plainFitted: plain.fitted === null ? "" : epochs(plain.fitted),
    fitted: twisted.fitted === null ? "" : epochs(twisted.fitted), times: times === null ? "" : number(times, 1),
  };
  if (!contest.finished) return t("memory.verdict.soFar", values);
  const sentences = [t("memory.verdict.plain", values), t(`memory.verdict.${kind}`, values)];
  return (pace === "unknown" ? sentences : [...sentences, t(`memory.pace.${pace}`, values)]).join(" ");
}
