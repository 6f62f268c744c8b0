/**
 * Builds the page's elements. Text always becomes a text node and never markup, so no data can turn into code.
 */

const SVG = "http://www.w3.org/2000/svg";

/**
 * Makes an element.
 *
 * An attribute whose name starts with "on" is a listener, one that is a boolean is there or not there, one that is null
 * or undefined is left out, and "style" is an object of properties.
 *
 * @param {string} tag
 * @param {Object<string, *>} [attributes]
 * @param {...(Node|string|number|null|undefined|false|Array)} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes, ...children) {
  return build(document.createElement(tag), attributes, children);
}

/**
 * Makes an element of an SVG drawing, by the same rules.
 *
 * @param {string} tag
 * @param {Object<string, *>} [attributes]
 * @param {...(Node|string)} children
 * @returns {SVGElement}
 */
export function svgEl(tag, attributes, ...children) {
  return build(document.createElementNS(SVG, tag), attributes, children);
}

/**
 * Writes a text if it is another one than before, so that what has not changed costs nothing.
 *
 * @param {HTMLElement} element
 * @param {string} words
 */
export function write(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

/**
 * Sets properties that are others than before: an input whose bound is set again, to the same, has the whole page laid
 * out again.
 *
 * @param {HTMLElement} element
 * @param {Object<string, string|number|boolean>} properties
 */
export function put(element, properties) {
  for (const [name, value] of Object.entries(properties)) {
    if (String(element[name]) !== String(value)) element[name] = value;
  }
}

/**
 * Says something to a screen reader, politely: after what it is saying now.
 *
 * @param {string} words
 */
export function announce(words) {
  liveRegion().textContent = words;
}

function build(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) setAttribute(element, name, value);
  element.append(...children.flat(Infinity).filter(isShown));
  return element;
}

function setAttribute(element, name, value) {
  if (name.startsWith("on")) element.addEventListener(name.slice(2).toLowerCase(), value);
  else if (name === "style") setStyles(element, value);
  else if (typeof value === "boolean" && !name.startsWith("aria-")) element.toggleAttribute(name, value);
  else if (value !== null && value !== undefined) element.setAttribute(name, value);
}

function setStyles(element, styles) {
  for (const [name, value] of Object.entries(styles)) {
    if (name.startsWith("--")) element.style.setProperty(name, value);
    else element.style[name] = value;
  }
}

function isShown(child) {
  return child !== null && child !== undefined && child !== false;
}

let region;

function liveRegion() {
  if (!region?.isConnected) {
    region = el("p", {class: "unseen", "aria-live": "polite", id: "live-region"});
    document.body.append(region);
  }
  return region;
}
