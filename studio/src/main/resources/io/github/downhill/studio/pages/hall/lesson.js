/**
 * The numbers that the lesson on mistakes takes from the test hall. Pure.
 */

import {firmness, hallOf} from "./model.js";

/** How they are written: digits after the point, and their unit. */
export const WRITTEN = {
  firmWrongShare: [0, "%"], mostConfusedShare: [1, "%"], worstCost: [2], surestOutput: [3], firmRightShare: [2, "%"],
};

/** From what is seen to a number. */
export const LIVE = {
  firmWrong: view => ofHall(view, hall => firmness(hall).firmWrong),
  firmWrongShare: view => ofHall(view, hall => 100 * firmness(hall).firmWrong / firmness(hall).wrong),
  firmRightShare: view => ofHall(view, hall => 100 * (1 - firmness(hall).firmWrong / firmness(hall).firm)),
  mostConfused: view => ofHall(view, hall => mostConfused(hall).label),
  mostConfusedWith: view => ofHall(view, hall => mostConfused(hall).choice),
  mostConfusedTimes: view => ofHall(view, hall => mostConfused(hall).count),
  worstCost: view => ofHall(view, hall => hall.message.costs[hall.gallery("worst")[0]]),
  surestOutput: view => ofHall(view, hall => hall.message.tops[hall.gallery("sure")[0]]),
};

function ofHall({hall}, of) {
  return hall && of(hallOf(hall));
}

/** The cell beside the diagonal with most pictures, the first of them where several have. */
function mostConfused({confusion}) {
  const cells = confusion.flatMap((row, label) => row.map((count, choice) => ({label, choice, count})));
  return cells.filter(({label, choice}) => label !== choice)
    .reduce((best, cell) => cell.count > best.count ? cell : best);
}
