/**
 * What can be done with a picture: see its numbers, take it along, do the same by command line.
 */

import {announce, el} from "./dom.js";
import {openDialog} from "./dialog.js";
import {icon} from "./icons.js";
import {menu} from "./menu.js";
import {saveCsv, savePng, saveSvg} from "./exports.js";
import {t} from "./texts.js";

/** A table with more rows than this is for a file, not for the page. */
const ROWS_MOST = 1000;

/** While a network trains, the numbers change faster than anyone can read. */
const REFRESH_MILLIS = 500;

/**
 * @param {{name: string, title: () => string, scene: () => object, table?: Function, command?: Function}} options
 * @returns {{element: HTMLElement, refresh: () => void}} the button, and what is to be called when the picture has
 *   changed
 */
export function figureMenu({name, title, scene, table, command}) {
  let data = null;
  let writtenAt = 0;

  function buildSheet(close) {
    return [
      table && action(t("shell.figure.showData"), showData),
      action(t("shell.figure.svg"), () => saveSvg(name, scene(), title(), command?.())),
      action(t("shell.figure.png"), () => savePng(name, scene())),
      table && action(t("shell.figure.csv"), () => saveCsv(name, table())),
      command?.() && commandLine(command()),
    ].filter(Boolean);

    function action(words, run) {
      const act = () => {
        close();
        run();
      };
      return el("button", {type: "button", class: "sheet-item", onclick: act}, words);
    }
  }

  /** The table is made when one asks for it, and made anew for as long as one looks at it. */
  function showData() {
    data = el("div", {class: "figure-data", tabindex: "0", role: "region", "aria-label": title()});
    write();
    openDialog(t("shell.figure.dataOf", {title: title()}), data);
  }

  function write() {
    writtenAt = performance.now();
    const {scrollTop, scrollLeft} = data;
    data.replaceChildren(tableElement(table()));
    data.scrollTo(scrollLeft, scrollTop);
  }

  function refresh() {
    if (data?.isConnected && performance.now() - writtenAt > REFRESH_MILLIS) write();
  }

  const label = t("shell.figure.more", {title: title()});
  const element = menu({label, sign: icon("more"), class: "figure-menu", build: buildSheet});
  element.dataset.control = "exports";
  return {element, refresh};
}

function tableElement({columns, rows}) {
  const shown = rows.slice(0, ROWS_MOST);
  const note = shown.length < rows.length && t("shell.figure.firstRows", {shown: shown.length, all: rows.length});
  return el("table", {},
    note && el("caption", {}, note),
    el("thead", {}, el("tr", {}, columns.map(name => el("th", {scope: "col"}, name)))),
    el("tbody", {}, shown.map(row => el("tr", {}, row.map(value => el("td", {}, readable(value)))))));
}

/** A number of 32 bits has no more than seven digits that mean something; the file has them all the same. */
function readable(value) {
  return typeof value === "number" ? String(Number(value.toPrecision(7))) : value;
}

function commandLine(command) {
  const copy = async () => {
    await navigator.clipboard.writeText(command);
    announce(t("shell.copied"));
  };
  return el("div", {class: "sheet-command"},
    el("span", {class: "sheet-note"}, t("shell.figure.command")),
    el("code", {}, command),
    el("button", {type: "button", class: "small", onclick: copy}, t("shell.copy")));
}
