/**
 * Reads the server's binary messages: the length of a header, the header in JSON, then arrays of numbers, one after
 * another, each beginning at a multiple of four bytes. All numbers are little-endian, as in every browser there is.
 */

const ARRAYS = {f32: Float32Array, u32: Uint32Array, u8: Uint8Array};

/**
 * @param {ArrayBuffer} frame
 * @returns {{type: string}} the header with the arrays by name; they share the frame's memory
 */
export function decode(frame) {
  const length = new DataView(frame).getUint32(0, true);
  const {arrays = [], ...message} = JSON.parse(new TextDecoder().decode(new Uint8Array(frame, 4, length)));
  let offset = 4 + length;
  for (const [name, kind, count] of arrays) {
    message[name] = new ARRAYS[kind](frame, offset, count);
    offset += Math.ceil(message[name].byteLength / 4) * 4;
  }
  return message;
}
