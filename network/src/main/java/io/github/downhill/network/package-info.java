/**
 * What a network is (chapter 1).
 *
 * <p>A neuron holds a number, its activation. The pixels of an image fill the first layer; each
 * further layer is a function of the one before,
 *
 * <pre>  a = σ(Wᵀx + b)</pre>
 *
 * <p>a weighted sum of what the neuron sees, pushed up or down by its bias, and squashed; the last
 * layer has one neuron a class, and the brightest is the answer. All weights and biases together
 * are one vector of {@linkplain io.github.downhill.network.Parameters parameters}: 13,002 numbers
 * for an {@linkplain io.github.downhill.network.Architecture architecture} of 784-16-16-10.
 *
 * <p>Three lifetimes are kept apart. A {@link io.github.downhill.network.Network} is a value: it
 * never changes and any thread may ask it. {@link io.github.downhill.network.Activations} are the
 * memory of one pass, used over and over. {@link io.github.downhill.network.Parameters} are a
 * network in the making.
 */
@NullMarked
package io.github.downhill.network;

import org.jspecify.annotations.NullMarked;
