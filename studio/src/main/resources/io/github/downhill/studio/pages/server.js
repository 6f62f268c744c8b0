/**
 * The connection with the studio's server. It reconnects by itself, however often.
 */

import {attempt} from "./attempt.js";
import {decode} from "./frames.js";

const FIRST_WAIT_MILLIS = 100;
const LONGEST_WAIT_MILLIS = 2000;

/** The server has ended the connection because nobody was here; it is opened again when somebody is. */
const IDLE = 4001;
const SIGNS_OF_LIFE = ["pointerdown", "keydown", "pointermove"];

/** The server has as many browsers as it takes. */
const FULL = 1013;

/** @type {Map<string, Set<(message: object) => void>>} */
const listeners = new Map();

/** @type {WebSocket|null} */
let socket = null;
let questions = 0;
let wait = FIRST_WAIT_MILLIS;
let lastInput = null;

export const server = {
  /** Opens the connection, and again whenever it has been lost. */
  connect() {
    socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/live`);
    socket.binaryType = "arraybuffer";
    socket.onclose = closed;
    socket.onmessage = ({data}) => hear(typeof data === "string" ? JSON.parse(data) : decode(data));
  },

  /**
   * Sends a message. Without a connection it is gone: what must not be lost is asked for again when there is one.
   *
   * @param {{type: string}} message
   */
  send(message) {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
  },

  /**
   * Sends what the network shall look at, and remembers it for the time after a lost connection.
   *
   * @param {{type: "strokes"|"pixels"|"example"}} message
   */
  sendInput(message) {
    lastInput = message;
    server.send(message);
  },

  /**
   * A number for a question, by which its answer is known, or that there is none: no two questions have the same.
   *
   * @returns {number}
   */
  nextId() {
    return ++questions;
  },

  /**
   * Calls a listener for every message of a type; "closed" is the end of the connection.
   *
   * @param {string} type
   * @param {(message: object) => void} listener
   * @returns {() => void} ends it
   */
  on(type, listener) {
    if (!listeners.has(type)) listeners.set(type, new Set());
    listeners.get(type).add(listener);
    return () => listeners.get(type).delete(listener);
  },
};

/** Only who is welcome is connected: a server may also refuse. */
function hear(message) {
  tell(message);
  if (message.type !== "welcome") return;
  wait = FIRST_WAIT_MILLIS;
  if (lastInput) server.send(lastInput);
}

function closed({code}) {
  tell({type: "closed", reason: {[IDLE]: "idle", [FULL]: "full"}[code] ?? "lost"});
  if (code === IDLE) return whenSomebodyIsHere(server.connect);
  setTimeout(server.connect, wait);
  wait = Math.min(wait * 1.7, LONGEST_WAIT_MILLIS);
}

function whenSomebodyIsHere(act) {
  const once = new AbortController();
  for (const type of SIGNS_OF_LIFE) {
    addEventListener(type, () => {
      once.abort();
      act();
    }, {signal: once.signal});
  }
}

function tell(message) {
  for (const listener of listeners.get(message.type) ?? []) attempt(listener, message);
}
