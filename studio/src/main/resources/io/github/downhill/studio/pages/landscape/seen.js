/**
 * What one sees of the landscape now. All its pictures and words read it here.
 */

import {height, palette, signed} from "../palette.js";
import {store} from "../store.js";
import {groundOf, setsOf} from "./model.js";
import {heightScale} from "./scale.js";

/**
 * @typedef {object} Seen
 * @property {import("./model.js").Ground} ground
 * @property {import("./scale.js").HeightScale} scale
 * @property {{costs: object, below: object}|null} path what the networks on the path cost, and those right below them
 * @property {object|null} weight what the ball costs
 */

/**
 * @returns {Seen|null} null while there is no survey of the run in view
 */
export function seen() {
  const {survey, moment, trail} = store.data;
  if (!survey || survey.run !== moment?.run) return null;
  const ground = groundOf(survey, store.state.over, ofSurvey("ball"), trail);
  return {ground, scale: scaleOf(ground), path: pathOf(), weight: ofSurvey("weigh")};
}

/** What the server said about this survey and no other. */
function ofSurvey(type) {
  const {survey, [type]: message} = store.data;
  return message?.id === survey.id ? message : null;
}

function pathOf() {
  const costs = ofSurvey("pathCosts");
  return costs && {costs, below: {training: costs.trainingBelow, test: costs.testBelow}};
}

let kept = {};

/** Training and test have the same scale, so that one can compare them. */
function scaleOf({survey, over, values}) {
  const {tone} = store.state;
  if (kept.survey !== survey || kept.over !== over || kept.tone !== tone) {
    const signs = over === "difference";
    const fields = signs ? [values] : setsOf(survey).map(set => survey[set]);
    kept = {survey, over, tone, scale: heightScale(fields, {signed: signs, tone})};
  }
  return kept.scale;
}

/**
 * How a height is colored.
 *
 * @param {import("./scale.js").HeightScale} scale
 * @returns {(share: number) => number[]}
 */
export function colorsOf(scale) {
  return scale.signed ? share => signed(2 * share - 1, 1) : height;
}

/**
 * The colors of what lies on the surface: they are seen on all of its own.
 *
 * @returns {{path: string, casing: string}}
 */
export function markColors() {
  const {hatched} = palette();
  return hatched ? {path: "#101317", casing: "#ffffff"} : {path: "#d1490b", casing: "#ffffff"};
}

/**
 * What one looks at on the map: a point of the grid, or a moment of the path.
 *
 * @typedef {{column: number, row: number}|{step: number}} Spot
 */

/** What is under the pointer, forgotten when that leaves, and the spot of a survey that was tapped, which stays. */
export const pointed = {
  column: -1,
  row: -1,
  kept: {survey: null, spot: null},
  listeners: [],

  /**
   * @param {number} column −1 for none
   * @param {number} row
   */
  at(column, row) {
    if (column === pointed.column && row === pointed.row) return;
    Object.assign(pointed, {column, row});
    pointed.listeners.forEach(hear => hear());
  },

  /** @param {Spot} spot */
  keep(spot) {
    Object.assign(pointed, {column: -1, row: -1, kept: {survey: store.data.survey, spot}});
    pointed.listeners.forEach(hear => hear());
  },

  /**
   * @param {import("./model.js").Ground} ground
   * @returns {Spot|null} nothing where one looks at nothing that is on this ground
   */
  on({survey, columns, rows}) {
    const {column, row, kept} = pointed;
    if (column >= 0 && column < columns && row < rows) return {column, row};
    return kept.survey === survey ? kept.spot : null;
  },

  /** @param {() => void} hear */
  follow(hear) {
    pointed.listeners.push(hear);
  },
};
