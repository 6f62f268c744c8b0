/**
 * The multilayer perceptron as the book writes it: one example at a time, in double precision, with
 * nested loops. It is slow and meant to be read; the fast engine is right when it agrees with it.
 *
 * <p>Layer 0 is the input. In every layer after it, neuron j sums the activations of the layer
 * before, each times its weight, adds its bias, and squashes the sum. The cost C says how far the
 * outputs are from the targets, and the error δ of a neuron is the slope of C along its sum z. The
 * output's errors follow from the cost, those of every earlier layer from the layer after it, and
 * from the errors follow the slopes along all biases and weights: the gradient.
 *
 * <pre>
 *   z_j = Σ_i w_ij a_i + b_j        a = σ(z)                   feedforward
 *   δ_j = ∂C/∂a_j · σ′(z_j)         at the output              BP1
 *   δ_i = Σ_j w_ij δ_j · σ′(z_i)    one layer earlier          BP2
 *   ∂C/∂b_j  = δ_j                                             BP3
 *   ∂C/∂w_ij = a_i δ_j                                         BP4
 * </pre>
 *
 * <p>The equations are those of Nielsen, <em>Neural Networks and Deep Learning</em>, chapter 2.
 */
@NullMarked
package io.github.downhill.reference;

import org.jspecify.annotations.NullMarked;
