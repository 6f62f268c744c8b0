/**
 * The list of all nudges: in which order, and which of them.
 */

import {store} from "../store.js";
import {model} from "./model.js";
import {found, termsOf} from "./search.js";

/** So many rows are on a page. */
export const PAGE = 50;

let last = {};

/** @returns {Uint32Array} the indices of the numbers in the list, in their order; empty before there are any */
export function rows() {
  const now = {model: model(), sort: store.state.sort, find: store.state.find, lang: store.state.lang};
  if (Object.keys(now).some(key => now[key] !== last[key])) last = {...now, rows: now.model ? listed(now) : NONE};
  return last.rows;
}

const NONE = new Uint32Array(0);

function listed({model: known, sort, find}) {
  const order = ORDERS[sort](known);
  const terms = termsOf(find);
  return terms.length ? found(known, order, terms) : order;
}

const ORDERS = {
  size: ({ranked}) => ranked,
  layer: ({ranked}) => ranked.toSorted(),

  /** Up, down, and at the end what stays. */
  sign({ranked, gradient}) {
    const sorted = new Uint32Array(ranked.length);
    let length = 0;
    for (const sign of [-1, 1, 0]) {
      for (const index of ranked) if (Math.sign(gradient[index]) === sign) sorted[length++] = index;
    }
    return sorted;
  },
};

/**
 * The page that is shown: the one on which the first row asked for is.
 *
 * @returns {{first: number, count: number}}
 */
export function pageInView() {
  const {length} = rows();
  const lastPage = Math.max(0, Math.ceil(length / PAGE) - 1);
  const first = PAGE * Math.min(lastPage, Math.floor(store.state.row / PAGE));
  return {first, count: Math.min(PAGE, length - first)};
}
