/**
 * The list of keyboard shortcuts; and below it, which Downhill this is.
 */

import {el} from "./dom.js";
import {openDialog} from "./dialog.js";
import {store} from "./store.js";
import {t} from "./texts.js";
import {VIEWS} from "./views.js";

const SHORTCUTS = {
  views: Object.keys(VIEWS).map((_, i) => String(i + 1)), play: ["space"], scrub: ["left", "right"], lesson: ["L"], help: ["?"],
  tab: ["tab"], inside: ["left", "right", "up", "down"], pick: ["enter"], leave: ["escape"],
};

const WORDS = ["space", "tab", "enter", "escape"];
const ARROWS = {left: "←", right: "→", up: "↑", down: "↓"};

/** Opens the list. */
export function openHelp() {
  const rows = Object.entries(SHORTCUTS).map(([name, keys]) => el("tr", {},
    el("td", {}, keys.map(key => el("kbd", {}, WORDS.includes(key) ? t(`shell.key.${key}`) : ARROWS[key] ?? key))),
    el("td", {}, t(`shell.help.${name}`))));
  openDialog(t("shell.help.title"), el("table", {class: "shortcuts"}, el("tbody", {}, rows)), about());
}

/** Nothing before the server has said so. */
function about() {
  const {version, kernels} = store.data.welcome ?? {};
  return version && el("p", {class: "about"}, t("shell.help.about", {version, kernels}));
}
