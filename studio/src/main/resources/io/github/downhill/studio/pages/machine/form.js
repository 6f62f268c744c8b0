/**
 * The recipe as a form. It follows the run in view until one changes something; then it keeps what one has written.
 */

import {el} from "../dom.js";
import {store} from "../store.js";
import {t} from "../texts.js";
import {createFields} from "./fields.js";
import {changed, differences, FIELDS, problemsOf, shortName} from "./recipe.js";
import {createSending} from "./sending.js";
import {shown} from "./shown.js";

const STOPPING = ["validation", "patience", "until"];

/** Narrower than this there is no room for the form beside the curves: it begins folded. */
const ROOM = 1000;

/**
 * @returns {{element: HTMLElement, update: () => void}}
 */
export function createForm() {
  let draft = only(store.data.welcome.recipe);
  let touched = false;
  const write = recipe => {
    draft = recipe;
    touched = true;
    update();
  };
  const follow = () => {
    touched = false;
    update();
  };
  const fields = createFields(field => value => write(changed(draft, field, value)), () => draft);
  const sending = createSending(() => draft, () => { touched = false; });
  const usual = small(t("machine.recipe.usual"), () => write(only(store.data.welcome.recipe)));
  const reset = small("", follow);

  function update() {
    const {run} = shown(store.state, store.data);
    if (run && !touched) draft = only(run.recipe);
    const problems = problemsOf(draft, store.data.welcome.limits);
    fields.show(draft, problems);
    sending.show(Object.keys(problems).length > 0, run);
    reset.textContent = t("machine.recipe.reset", {name: run?.name ?? ""});
    reset.hidden = !run || differences(draft, only(run.recipe)).length === 0;
  }

  return {element: assemble(fields.elements, sending.elements, [usual, reset]), update};
}

function assemble(fields, sending, others) {
  const rest = FIELDS.filter(name => !STOPPING.includes(name));
  const stopping = el("fieldset", {}, el("legend", {}, t("machine.recipe.stop")), STOPPING.map(name => fields[name]));
  const form = el("form", {onsubmit: event => event.preventDefault(), novalidate: true},
    sending, rest.map(name => fields[name]), stopping, el("div", {class: "machine-row"}, others));
  return el("details", {class: "machine-form", open: hasRoom()}, el("summary", {}, t("machine.recipe.name")), form);
}

function hasRoom() {
  return document.querySelector(".views").clientWidth >= ROOM;
}

function small(words, onclick) {
  return el("button", {type: "button", class: "small", onclick}, words);
}

/** What the form has of a recipe. */
function only(recipe) {
  const fields = Object.fromEntries(FIELDS.map(field => [field, recipe[field]]));
  return {...fields, optimizer: shortName(fields.optimizer)};
}
