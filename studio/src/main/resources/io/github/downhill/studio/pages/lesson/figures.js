/** The figures of the lessons, by name. Each is made anew for a page and follows what one sees. */

import {secondFigure} from "./second.js";
import {sigmoidFigure} from "./sigmoid.js";
import {squaresFigure} from "./squares.js";

/** @type {Object<string, () => {element: HTMLElement, update: (view: import("./seen.js").Seen) => void}>} */
export const FIGURES = {second: secondFigure, sigmoid: sigmoidFigure, squares: squaresFigure};
