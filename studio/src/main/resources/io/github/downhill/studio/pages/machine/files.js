/**
 * Networks as files: the one in view is saved, another is loaded and becomes a run.
 */

import {el} from "../dom.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {shown} from "./shown.js";

/**
 * @param {HTMLElement} area where a file may be dropped
 * @returns {{element: HTMLElement, update: () => void}}
 */
export function createFiles(area) {
  const saveWhat = el("span", {class: "machine-hint"});
  const save = el("a", {class: "button", download: ""}, t("machine.files.save"));
  const words = el("p", {role: "status"});
  const input = el("input", {type: "file", accept: ".onnx", class: "unseen", id: "machine-file", onchange: () => {
    load(input.files[0], words);
    input.value = "";
  }});
  acceptDrops(area, file => load(file, words));
  const element = el("section", {class: "machine-files"},
    el("h2", {}, t("machine.files.name")),
    el("div", {class: "machine-row"}, save, saveWhat),
    el("div", {class: "machine-row"}, input,
      el("label", {class: "button", for: "machine-file"}, t("machine.files.load")),
      el("span", {class: "machine-hint"}, t("machine.files.loadWhat"))),
    words);
  const update = () => {
    const {run, step} = shown(store.state, store.data);
    save.href = run ? `/model.onnx?run=${encodeURIComponent(run.id)}&step=${step}` : "";
    saveWhat.textContent = t("machine.files.saveWhat", {step: number(step, 0)});
  };
  return {element, update};
}

function acceptDrops(area, onFile) {
  const has = event => [...event.dataTransfer?.types ?? []].includes("Files");
  area.addEventListener("dragover", event => {
    if (!has(event)) return;
    event.preventDefault();
    area.classList.add("takes-drop");
  });
  area.addEventListener("dragleave", event => {
    if (!area.contains(event.relatedTarget)) area.classList.remove("takes-drop");
  });
  area.addEventListener("drop", event => {
    area.classList.remove("takes-drop");
    if (!has(event)) return;
    event.preventDefault();
    onFile(event.dataTransfer.files[0]);
  });
}

/** Sends a file to the server and looks at the run that comes of it; what is wrong is said in words. */
async function load(file, words) {
  if (!file) return;
  words.textContent = t("machine.files.loading", {name: file.name});
  const {run, error: message, ...more} = await posted(file);
  words.textContent = message ? "" : t("machine.files.loaded", {name: file.name, run});
  if (message) store.setData({problem: {message, ...more}});
  if (run) store.set({run: "", step: "live"});
}

async function posted(file) {
  try {
    const headers = {"Content-Type": "application/octet-stream"};
    const response = await fetch("/model", {method: "POST", headers, body: file});
    return await response.json();
  } catch {
    return {error: t("machine.files.failed")};
  }
}
