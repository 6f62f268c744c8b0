/**
 * Files that other tools already read.
 *
 * <p>A {@linkplain io.github.downhill.formats.Model model} is an {@linkplain
 * io.github.downhill.formats.OnnxFile ONNX} file: it opens in Netron and runs in ONNX Runtime, and
 * so in most languages. How it came about, its {@linkplain io.github.downhill.formats.Origin
 * origin}, travels in its metadata, so that the run can be repeated from the file alone.
 * Perceptrons that other software wrote as ONNX can be read too. A {@linkplain
 * io.github.downhill.formats.Checkpoint checkpoint}, a moment of a run to go on from, is a
 * {@linkplain io.github.downhill.formats.CheckpointFile safetensors} file with a tensor for the
 * weights and the biases of each layer.
 *
 * <p>Two rules hold for both. Every write is {@linkplain io.github.downhill.formats.AtomicFile
 * atomic}: whatever happens, there is the old file or the new one. And every file that is read may
 * be damaged, or made to do harm: what it claims is believed only as far as its bytes bear it out,
 * and what is refused is refused with {@linkplain io.github.downhill.formats.FormatException one
 * sentence}.
 *
 * <p>What is read back is what was written, bit for bit.
 */
@NullMarked
package io.github.downhill.formats;

import org.jspecify.annotations.NullMarked;
