/**
 * Labelled pictures to learn from, and pictures to try a network on.
 *
 * <p>{@link io.github.downhill.datasets.DatasetFinder} finds a {@link
 * io.github.downhill.datasets.Dataset}: what the user names (a folder with the four IDX files of
 * MNIST, CSV files, or the word {@code synthetic}), else MNIST in the user's cache folder, else
 * MNIST from one of two mirrors, else digits that Downhill draws itself:
 *
 * <pre>
 *   points of a shape → tremble, drift, lean → spline → round pen → 20 × 20 → 28 × 28
 * </pre>
 *
 * <p>A picture from elsewhere is read by {@link io.github.downhill.datasets.ImageFiles} and brought
 * into the form of MNIST by {@link io.github.downhill.datasets.DigitRecipe}:
 *
 * <pre>
 *   shades → paper and ink → box around the ink → longer side 20 → centre of mass at (14, 14)
 * </pre>
 *
 * <p>{@link io.github.downhill.datasets.DigitStages} shows these steps one by one, {@link
 * io.github.downhill.datasets.Unprepared} what pictures are like without them, and {@link
 * io.github.downhill.datasets.Strokes} draws what a pen and an eraser did.
 *
 * <p>Nothing that is read is trusted. Whatever is wrong with it is said in one sentence, a {@link
 * io.github.downhill.datasets.DatasetException}, and no header can make Downhill take more memory
 * than a file of its length can fill.
 */
@NullMarked
package io.github.downhill.datasets;

import org.jspecify.annotations.NullMarked;
