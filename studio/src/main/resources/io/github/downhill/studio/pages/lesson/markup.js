/**
 * The small markup of the lesson texts, read into plain data.
 *
 *   *words*                     emphasis
 *   $a_1$  $$a_1$$              a formula in the line, and on a line of its own
 *   {accuracy}                  a number that follows what one sees
 *   [words](set:view=wall)      words that show something: they set the state
 *   [words](do:play)            words that play something
 *
 * A blank line starts a new paragraph; a backslash takes the meaning from the character after it.
 */

const INLINE = new RegExp([
  /\\(?<literal>.)/,
  /\$(?<tex>[^$]+)\$/,
  /\*(?<emphasis>[^*]+)\*/,
  /\{(?<name>\w+)\}/,
  /\[(?<words>[^\]]+)\]\((?<kind>set|do):(?<action>[^)]*)\)/,
].map(({source}) => source).join("|"), "gs");

/**
 * @typedef {{kind: "text", text: string} | {kind: "emphasis", children: Inline[]}
 *   | {kind: "tex", tex: string} | {kind: "live", name: string}
 *   | {kind: "set", children: Inline[], patch: Object<string, string>}
 *   | {kind: "do", children: Inline[], verb: string, argument: string}} Inline
 * @typedef {{kind: "paragraph", children: Inline[]} | {kind: "display", tex: string}} Block
 */

/**
 * Reads a text into paragraphs and displayed formulas.
 * @param {string} text
 * @returns {Block[]}
 */
export function parse(text) {
  return text.split(/\n\s*\n/).flatMap(paragraph).filter(block => !isEmpty(block));
}

/**
 * Reads what stands in one line.
 * @param {string} text
 * @returns {Inline[]}
 */
export function inline(text) {
  const children = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    addText(children, text.slice(end, match.index));
    add(children, match.groups);
    end = match.index + match[0].length;
  }
  addText(children, text.slice(end));
  return children;
}

/** Every second piece between the double dollars is a formula. */
function paragraph(text) {
  return text.split("$$").map((piece, i) =>
    i % 2 ? {kind: "display", tex: piece.trim()} : {kind: "paragraph", children: inline(piece.trim())});
}

function isEmpty(block) {
  return block.kind === "paragraph" ? block.children.length === 0 : block.tex === "";
}

function add(children, {literal, tex, emphasis, name, words, kind, action}) {
  if (literal !== undefined) addText(children, literal);
  else if (tex) children.push({kind: "tex", tex});
  else if (emphasis) children.push({kind: "emphasis", children: inline(emphasis)});
  else if (name) children.push({kind: "live", name});
  else children.push({...acting(kind, action), children: inline(words)});
}

/** Texts side by side become one, so that an escaped character does not cut a word in two. */
function addText(children, text) {
  const last = children.at(-1);
  if (last?.kind === "text") last.text += text;
  else if (text) children.push({kind: "text", text});
}

function acting(kind, action) {
  if (kind === "set") return {kind, patch: Object.fromEntries(new URLSearchParams(action))};
  const [verb, argument = ""] = action.split(":");
  return {kind, verb, argument};
}
