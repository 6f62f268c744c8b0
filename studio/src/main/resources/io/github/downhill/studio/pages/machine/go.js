/**
 * The two buttons that matter most: learn before one's eyes, in a second or slowly.
 */

import {el, write} from "../dom.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {beginsAnew, SLOW_PACE, trainSlowly, trainToGoal} from "./orders.js";

/**
 * @returns {{element: HTMLElement, update: () => void}}
 */
export function createGo() {
  const buttons = [button("train", trainToGoal), button("slowly", trainSlowly)];
  const element = el("div", {class: "machine-go", "data-control": "controls"},
    big("train", buttons[0]), big("slowly", buttons[1], {pace: number(SLOW_PACE, 0)}));
  const update = () => {
    for (const each of buttons) each.disabled = !store.data.connected || store.data.runs.length === 0;
    const begins = beginsAnew();
    write(buttons[0], t(begins ? "machine.trainNew" : "machine.train"));
    write(buttons[1], t(begins ? "machine.slowlyNew" : "machine.slowly"));
  };
  return {element, update};
}

function button(name, onclick) {
  const hint = {"aria-describedby": `machine-${name}-what`};
  return el("button", {type: "button", onclick, disabled: true, ...hint}, t(`machine.${name}`));
}

function big(name, itsButton, values) {
  const hint = el("span", {id: `machine-${name}-what`}, t(`machine.${name}What`, values));
  return el("div", {class: `machine-big is-${name}`}, itsButton, hint);
}
