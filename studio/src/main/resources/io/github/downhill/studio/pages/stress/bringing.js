/**
 * Pictures that one brings: as files of pictures, each of which is prepared as a drawn digit is, or as one IDX file, whose
 * pictures are taken as they are. The server keeps them as an album, and tells what the network says to it.
 */

import {complain} from "../complain.js";
import {bytesOf} from "../draw/picture.js";
import {store} from "../store.js";
import {t} from "../texts.js";

const FILES_MAX = 200;

/** As much as the server takes, of a picture and of a file of pictures. */
const MEGABYTES = {picture: 16, pictures: 64};
const SIDE = 28;

let turn = 0;

/**
 * Shows files to the network; what is wrong with them is said in the banner.
 *
 * @param {File[]} files
 * @returns {Promise<void>}
 */
export async function bring(files) {
  if (files.length === 0) return;
  const mine = ++turn;
  const isPicture = ({type}) => type.startsWith("image/");
  if (files.length > FILES_MAX) complain("stress.own.tooMany", {most: FILES_MAX});
  else if (files.every(isPicture)) await bringPictures(files, mine);
  else if (files.length === 1) await bringAlbum(files[0], {name: files[0].name, empty: 0}, mine);
  else complain("stress.own.mixed");
}

/** One after the other; a single one becomes the picture in view, too. */
async function bringPictures(files, mine) {
  const read = [];
  for (const [i, file] of files.entries()) {
    store.setData({bringing: {done: i, all: files.length}});
    const stages = file.size > MEGABYTES.picture * 1e6 ? tooLarge("picture") : await posted("/picture", file);
    if (mine !== turn) return;
    read.push(stages);
  }
  store.setData({bringing: null});
  const found = read.filter(({finished}) => finished);
  if (found.length === 0) return refuse(read.find(isRefusal) ?? {key: "stress.own.empty"});
  const name = files.length === 1 ? files[0].name : t("stress.own.files", {count: files.length});
  await bringAlbum(idxOf(found), {name, empty: files.length - found.length}, mine);
  if (files.length > 1 || mine !== turn) return;
  store.setData({picture: found[0]});
  store.set({image: "file"});
}

/** An IDX file of pictures that have been prepared. */
function idxOf(pictures) {
  const header = new DataView(new ArrayBuffer(16));
  [0x803, pictures.length, SIDE, SIDE].forEach((value, i) => header.setInt32(4 * i, value));
  return new Blob([header, ...pictures.map(({finished}) => bytesOf(finished))]);
}

async function bringAlbum(file, about, mine) {
  if (file.size > MEGABYTES.pictures * 1e6) return refuse(tooLarge("pictures"));
  const answer = await posted("/pictures", file);
  if (mine !== turn) return;
  if (isRefusal(answer)) return refuse(answer);
  const {own: _, ...others} = store.data.nonsenses ?? {};
  store.setData({own: {...answer, ...about}, nonsenses: others});
  store.set({nothing: "own"});
}

async function posted(path, body) {
  try {
    const headers = {"Content-Type": "application/octet-stream"};
    const response = await fetch(path, {method: "POST", headers, body});
    return await response.json();
  } catch {
    return {error: "", key: "stress.own.failed"};
  }
}

function tooLarge(kind) {
  return {error: "", key: "server.file.tooLarge", values: {most: MEGABYTES[kind]}};
}

function isRefusal(answer) {
  return "error" in answer;
}

function refuse({error: message, key, values}) {
  store.setData({problem: {message, key, values}});
}
