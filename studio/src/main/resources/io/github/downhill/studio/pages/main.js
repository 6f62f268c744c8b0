/**
 * The studio's page: reads the texts, puts up the shell, and listens to the server.
 */

import {askAlways} from "./draw/input.js";
import {live} from "./live.js";
import {createShell} from "./shell.js";
import {loadTexts} from "./texts.js";
import {store} from "./store.js";

/** All words are written when the page is built, so another language is another page; the address keeps the rest. */
function speak() {
  store.on("lang", () => setTimeout(() => location.reload()));
  document.documentElement.lang = store.state.lang;
}

speak();
await loadTexts();
document.body.append(createShell());
askAlways();
live();
