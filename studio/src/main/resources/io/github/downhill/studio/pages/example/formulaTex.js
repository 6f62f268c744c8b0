/**
 * Formulas as TeX: the number's symbol, what it is made of, and the same with the numbers put in. Pure but for the
 * language of the numbers.
 */

import {number} from "../texts.js";
import {SUMS} from "./formulas.js";
import {tex, texInside} from "./numbers.js";

/** So many terms of a sum are written out; all of them are listed below it. */
const WRITTEN_OUT = 3;

/**
 * The symbol of a number.
 *
 * @param {string} id
 * @param {import("./pass.js").Pass} pass
 * @returns {string} TeX
 */
export function symbol(id, pass) {
  const [letter, ...places] = id.split(".");
  return OF_OTHERS[letter]?.(pass, ...places) ?? ofExample(letter, places, pass);
}

/** Beyond this example: k counts the training examples, and a line stands above what is averaged over them. */
const OF_OTHERS = {
  m: (_, l, i, j) => j === undefined
    ? `-\\overline{\\frac{\\partial C}{\\partial b^{(${l})}_{${i}}}}`
    : `-\\overline{\\frac{\\partial C}{\\partial w^{(${l})}_{${j},${i}}}}`,
  e: (pass, k) => pass.voices.isBias ? `-${OF_OTHERS.g(pass, k)}`
    : `-${OF_OTHERS.g(pass, k)}\\, ${OF_OTHERS.h(pass, k)}`,
  g: ({voices}, k) => `\\delta^{[${k}]}_{${voices.of.split(".").at(-1)}}`,
  h: ({voices}, k) => `a^{[${k}]}_{${voices.of.split(".")[1]}}`,
  v: () => "\\cos\\theta",
  x: () => "\\nabla C \\cdot \\overline{\\nabla C}",
  l: (_, i) => i === "0" ? "\\lVert \\nabla C \\rVert" : "\\lVert \\overline{\\nabla C} \\rVert",
};

function ofExample(letter, places, {layers, costName}) {
  const [l, i, j] = places;
  const at = `^{(${l})}`;
  const output = `^{(${layers.length})}`;
  switch (letter) {
    case "C": return l === undefined ? "C" : costName === "squares" ? `(a${output}_{${l}} - y_{${l}})^2` : `C_{${l}}`;
    case "y": return `y_{${l}}`;
    case "W": return `w${at}_{${j},${i}}`;
    case "B": return `b${at}_{${i}}`;
    case "p": return `w${at}_{${j},${i}}\\, a^{(${l - 1})}_{${i}}`;
    case "u": return `-\\frac{\\partial C}{\\partial a${at}_{${i}}}`;
    case "q": return `-w${at}_{${j},${i}}\\, \\delta${at}_{${j}}`;
    case "s": return `${slopeName(layers[l - 1].activation)}(z${at}_{${i}})`;
    case "d": return `\\delta${at}_{${i}}`;
    case "w": return `-\\frac{\\partial C}{\\partial w${at}_{${j},${i}}}`;
    case "b": return `-\\frac{\\partial C}{\\partial b${at}_{${i}}}`;
    case "k": return l === undefined ? `-\\sum_k a_k \\tfrac{\\partial C}{\\partial a_k}`
      : `-a_{${l}} \\tfrac{\\partial C}{\\partial a_{${l}}}`;
    default: return `${letter}${at}_{${i}}`;
  }
}

/**
 * A formula in symbols, and with its numbers.
 *
 * @param {import("./formulas.js").Formula} formula
 * @param {import("./pass.js").Pass} pass
 * @returns {string[]} TeX, one line each
 */
export function lines(formula, pass) {
  const left = symbol(formula.id, pass);
  if (!formula.way || formula.way === "sum" && formula.parts.length === 0) return [`${left} = ${tex(formula.value)}`];
  const general = GENERAL[formula.letter]?.(formula, pass)
    ?? SYMBOLS[formula.way](formula.parts.map(part => symbol(part.id, pass)));
  const most = SUMS.includes(formula.way) ? largest(formula.parts) : undefined;
  return [`${left} = ${general}`, `= ${NUMBERS[formula.way](formula.parts, most, formula.zeros)}`,
    `= ${tex(formula.value)}`];
}

/**
 * The parts of a formula, the largest first where they are the terms of a sum.
 *
 * @param {import("./formulas.js").Formula} formula
 * @returns {import("./formulas.js").Part[]}
 */
export function ordered({way, parts}) {
  return SUMS.includes(way) ? parts.toSorted((one, other) => Math.abs(other.value) - Math.abs(one.value)) : parts;
}

/**
 * The size of the largest.
 *
 * @param {import("./formulas.js").Part[]} parts
 * @returns {number}
 */
export function largest(parts) {
  return parts.reduce((most, {value}) => Math.max(most, Math.abs(value)), 0);
}

/** Sums are written as sums, not as their terms. */
const GENERAL = {
  C: ({places}, {layers, costName}) => {
    if (places.length) return null;
    return costName === "squares" ? `\\sum_{j} (a^{(${layers.length})}_j - y_j)^2` : "\\sum_j C_j";
  },
  z: ({places: [l, j]}) => `\\sum_i w^{(${l})}_{${j},i}\\, a^{(${l - 1})}_i + b^{(${l})}_{${j}}`,
  m: ({parts, zeros}, {voices}) => {
    const term = voices.isBias ? "\\delta^{[k]}" : "\\delta^{[k]} a^{[k]}";
    return `-\\frac{1}{${whole(parts.length + zeros)}} \\sum_{k} ${term}`;
  },
  u: ({places: [l, i], way}, {layers}) =>
    way === "sum" && l < layers.length ? `-\\sum_j w^{(${l + 1})}_{j,${i}}\\, \\delta^{(${l + 1})}_j` : null,
};

const WORD = {
  sigmoid: "\\sigma", tanh: "\\tanh", relu: "\\mathrm{ReLU}", gelu: "\\mathrm{GELU}", identity: "\\mathrm{id}",
};

const SYMBOLS = {
  mean: () => "",
  cosine: ([product, one, other]) => `\\frac{${product}}{${one}\\,${other}}`,
  sum: parts => parts.join(" + ") || "0",
  product: ([one, other]) => `${one} \\cdot ${other}`,
  negativeProduct: ([one, other]) => one.startsWith("-") ? `${one.slice(1)} \\cdot ${other}`
    : `-${one} \\cdot ${other}`,
  negative: ([one]) => `-${one}`,
  difference: ([one, other]) => `${one} - ${other}`,
  square: ([a, y]) => `(${a} - ${y})^2`,
  twiceDifference: ([y, a]) => `2\\,(${y} - ${a})`,
  minusLog: ([a]) => `-\\ln ${a}`,
  minusLogRest: ([a]) => `-\\ln (1 - ${a})`,
  inverse: ([a]) => `\\frac{1}{${a}}`,
  minusInverseRest: ([a]) => `-\\frac{1}{1 - ${a}}`,
  share: ([own]) => `\\frac{e^{${own}}}{\\sum_k e^{z_k}}`,
  shareError: ([a, mean, wish]) => `${a} \\Bigl(${mean} - \\bigl(${wish}\\bigr)\\Bigr)`,
  sigmoid: ([z]) => `\\sigma(${z})`,
  tanh: ([z]) => `\\tanh(${z})`,
  relu: ([z]) => `\\max(0, ${z})`,
  gelu: ([z]) => `${z}\\,\\Phi(${z})`,
  identity: ([z]) => z,
  slopeOfSigmoid: ([a]) => `${a}\\,(1 - ${a})`,
  slopeOfTanh: ([a]) => `1 - (${a})^2`,
  slopeOfRelu: ([a]) => `\\begin{cases} 1 & ${a} > 0 \\\\ 0 & \\text{else} \\end{cases}`,
  slopeOfGelu: ([z]) => `\\Phi(${z}) + ${z}\\,\\varphi(${z})`,
  slopeOfIdentity: () => "1",
};

/** Where the symbols stand, the numbers stand. */
const NUMBERS = {
  ...Object.fromEntries(Object.entries(SYMBOLS).map(([way, write]) =>
    [way, parts => write(parts.map(({value}) => texInside(value)))])),
  negativeProduct: ([one, other]) => `-${texInside(one.value)} \\cdot ${texInside(other.value)}`,
  sum: sumOf,
  mean: (parts, most, zeros) => `\\frac{1}{${whole(parts.length + zeros)}} \\bigl(${sumOf(parts, most)}\\bigr)`,
  cosine: ([product, one, other]) => `\\frac{${tex(product.value)}}{${tex(one.value)} \\cdot ${tex(other.value)}}`,
  share: ([own, ...others]) =>
    `\\frac{e^{${tex(own.value)}}}{e^{${tex(own.value)}} + e^{${tex(others[0].value)}} + \\dots}`,
  sigmoid: ([z]) => `\\frac{1}{1 + e^{${tex(-z.value)}}}`,
  slopeOfRelu: ([{value}]) => value > 0 ? "1" : "0",
};

function sumOf(parts, most) {
  const sorted = ordered({way: "sum", parts});
  const shown = sorted.slice(0, WRITTEN_OUT).map(({value}) => tex(value, most));
  const text = shown.reduce((sum, term, i) => i === 0 ? term
    : sum + (term.startsWith("-") ? ` - ${term.slice(1)}` : ` + ${term}`), "");
  return (text || "0") + (sorted.length > WRITTEN_OUT ? " + \\dots" : "");
}

function whole(count) {
  return number(count, 0).replaceAll(",", "{,}");
}

function slopeName(activation) {
  return WORD[activation] ? `${WORD[activation]}'` : "\\sigma'";
}
