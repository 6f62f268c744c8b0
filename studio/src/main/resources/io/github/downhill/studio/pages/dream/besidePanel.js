/**
 * What the drawing is compared with: the nearest digit that the network has learned from, the average one, and the
 * picture that comes out where one asks the network backwards.
 */

import {greys} from "../draw/colors.js";
import {el, write} from "../dom.js";
import {figure} from "../figure.js";
import {palette} from "../palette.js";
import {store} from "../store.js";
import {number, t} from "../texts.js";
import {enlarged} from "../wall/enlarge.js";
import {besideScene} from "./beside.js";
import {dreamCommand} from "./commands.js";
import {brightest, correlation, DIGITS, median, PIXELS, shareBelow} from "./model.js";
import {aimNow, isBlind, lastNear, nearNow, shownNow} from "./now.js";
import {besideTable} from "./tables.js";

/** @returns {{element: HTMLElement, update: () => void}} */
export function besidePanel() {
  const picture = figure({
    name: "beside", title: () => t("dream.beside.title"), draw: enlarged(draw), table: besideTable,
    command: dreamCommand,
    onPick: id => {
      if (id === "nearest" && lastNear()) store.set({view: "draw", image: `training:${lastNear().index}`});
    },
  });
  const words = el("p", {class: "dream-words", role: "status"});
  const element = el("div", {class: "dream-beside"}, picture.element, words);
  return {element, update: () => write(words, wordsNow())};
}

function draw(size) {
  const shown = shownNow();
  if (!shown) return {...size, items: []};
  return besideScene(size, pictures(shown), rulers(shown), palette());
}

/** Who is to guess what is drawn is not told by a picture of it. */
function pictures(shown) {
  const {yardstick, queried} = store.data;
  const {digit} = aimNow();
  const known = digit >= 0 && !isBlind();
  return [
    item("own", greys(shown.picture, 255), [t("dream.beside.step", {step: number(shown.step, 0)})]),
    !isBlind() && nearest(lastNear()),
    yardstick && known && item("mean", greys(part(yardstick.means, digit, PIXELS)),
      [t("dream.beside.alike", {value: number(likeness(shown, digit), 2)})]),
    queried && known && item("backwards", greys(part(queried.pictures, digit, PIXELS)), [answerTo(queried, digit)]),
  ].filter(Boolean);
}

/** While the drawing grows, what is known is nearest to an earlier step of it, and the caption says to which. */
function nearest(near) {
  if (!near) return item("nearest", new Uint8ClampedArray(PIXELS * 4), [t("dream.says.measuring")]);
  const distance = {distance: number(near.distance, 2), step: number(near.at, 0)};
  return item("nearest", greys(near.pixels, 255), [
    t("dream.beside.label", {label: near.label, index: number(near.index, 0)}),
    t(nearNow() ? "dream.beside.distance" : "dream.beside.distanceAt", distance)]);
}

function item(id, rgba, lines) {
  const name = t(`dream.beside.${id}`);
  return {id, rgba, name, lines, label: [name, ...lines].join(". ")};
}

function answerTo({outputs}, digit) {
  const ten = part(outputs, digit, DIGITS);
  const choice = brightest(ten);
  return t("dream.beside.seenAs", {choice, value: number(ten[choice], 2)});
}

function part(values, index, length) {
  return values.subarray(index * length, (index + 1) * length);
}

function likeness({picture}, digit) {
  return correlation(picture, part(store.data.yardstick.means, digit, PIXELS));
}

function rulers(shown) {
  const {yardstick} = store.data;
  const {digit} = aimNow();
  if (!yardstick) return [];
  const distance = nearNow()?.distance ?? null;
  const alike = digit >= 0 && !isBlind() ? likeness(shown, digit) : null;
  return [
    ruler("distances", yardstick.distances, distance, 0, Math.max(yardstick.distances.at(-1), distance ?? 0) * 1.04, 1),
    ruler("likeness", yardstick.likeness, alike, Math.min(0, yardstick.likeness[0], alike ?? 0), 1, 2),
  ];
}

function ruler(id, values, own, from, to, digits) {
  const written = value => number(value, digits);
  const label = t(`dream.beside.${id}Label`, {own: own === null ? "?" : written(own), median: written(median(values)),
    count: number(values.length, 0)});
  return {id, name: t(`dream.beside.${id}`), values, own, from, to, number: written, label};
}

/** How far it is from all digits, measured by how far real ones are. */
function wordsNow() {
  const {yardstick} = store.data;
  const near = nearNow();
  if (!near || !yardstick) return t("dream.says.measuring");
  const farther = shareBelow(yardstick.distances, near.distance);
  const kind = farther >= 0.95 ? "far" : farther > 0.6 ? "rather" : "near";
  return t(`dream.beside.${kind}`, {
    distance: number(near.distance, 1), median: number(median(yardstick.distances), 1),
    share: number(100 * farther, 0), count: number(yardstick.distances.length, 0),
  });
}
