/**
 * A picture from a file or photo: the server finds the digit in it and returns it in its stages, as it does with
 * strokes.
 */

import {store} from "../store.js";

/** As much as the server takes. */
const BYTES_MAX = 16_000_000;

export const picture = {
  /**
   * Shows a file to the network.
   *
   * @param {Blob} file
   * @returns {Promise<"" | "empty" | "tooLarge" | "failed">} what went wrong
   */
  async open(file) {
    if (file.size > BYTES_MAX) return "tooLarge";
    const stages = await read(file);
    if (!stages || stages.error) return "failed";
    if (stages.empty) return "empty";
    store.setData({picture: stages});
    store.set({image: "file"});
    return "";
  },

  /**
   * The picture as the network shall see it.
   *
   * @param {{box: boolean, center: boolean}} wanted
   * @returns {string | undefined} base64
   */
  pixels({box, center}) {
    return store.data.picture?.[box ? center ? "finished" : "boxed" : center ? "centered" : "raw"];
  },
};

async function read(file) {
  try {
    const response = await fetch("/picture", {method: "POST", body: file});
    return await response.json();
  } catch {
    return null;
  }
}

/** @param {string} text base64 @returns {Uint8Array} */
export const bytesOf = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
