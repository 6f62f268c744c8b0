/**
 * The list of keyboard shortcuts; and below it, which Downhill this is.
 */

import {el} from "./dom.js";
import {openDialog} from "./dialog.js";
import {store} from "./store.js";
import {t} from "./texts.js";
import {VIEW_KEYS} from "./views.js";

const SHORTCUTS = {
  views: VIEW_KEYS, play: ["space"], scrub: ["left", "right"], lesson: ["L"], help: ["?"],
  tab: ["tab"], inside: ["left", "right", "up", "down"], pick: ["enter"], leave: ["escape"],
};

const WORDS = ["space", "tab", "enter", "escape"];
const ARROWS = {left: "←", right: "→", up: "↑", down: "↓"};

/** Opens the list. */
export function openHelp() {
  const rows = Object.entries(SHORTCUTS).map(([name, keys]) => el("tr", {},
    el("td", {}, keys.map(key => el("kbd", {}, nameOf(key)))),
    el("td", {}, t(`shell.help.${name}`))));
  openDialog(t("shell.help.title"), el("table", {class: "shortcuts"}, el("tbody", {}, rows)), about());
}

function nameOf(key) {
  if (WORDS.includes(key)) return t(`shell.key.${key}`);
  return ARROWS[key] ?? key.replace("Shift+", `${t("shell.key.shift")} `);
}

/** Nothing before the server has said so. */
function about() {
  const {version, kernels} = store.data.welcome ?? {};
  return version && el("p", {class: "about"}, t("shell.help.about", {version, kernels}));
}
