/**
 * The command line that does what the run in view did.
 */

import {el} from "../dom.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {shown} from "./shown.js";

const COPIED_MILLIS = 2000;

/**
 * @returns {{element: HTMLElement, update: () => void}}
 */
export function createCommand() {
  const code = el("code", {tabindex: "0"});
  const button = el("button", {type: "button", class: "small", onclick: () => copy(button)}, t("machine.command.copy"));
  const line = el("div", {class: "machine-row"}, code, button);
  const none = el("p", {class: "machine-hint"}, t("machine.command.none"));
  const further = el("p", {class: "machine-hint"});
  const element = el("section", {class: "machine-command"}, el("h2", {}, t("machine.command.name")), line, none, further);
  const update = () => {
    const command = commandInView();
    if (code.textContent !== command) code.textContent = command;
    line.hidden = command === "";
    none.hidden = command !== "";
    further.textContent = command && goesFurther(shown(store.state, store.data))
      ? t("machine.command.further", {epochs: number(shown(store.state, store.data).run.recipe.epochs, 0)}) : "";
  };
  return {element, update};
}

/** A command trains to the end, unless something in the recipe stops it. */
function goesFurther({run, last}) {
  return run.stepsPerEpoch > 0 && last < run.stepsPerEpoch * run.recipe.epochs && run.status !== "stopped";
}

/**
 * @returns {string} nothing where no single command does the same
 */
export function commandInView() {
  return shown(store.state, store.data).run?.command ?? "";
}

async function copy(button) {
  await navigator.clipboard.writeText(commandInView());
  button.textContent = t("machine.command.copied");
  setTimeout(() => { button.textContent = t("machine.command.copy"); }, COPIED_MILLIS);
}
