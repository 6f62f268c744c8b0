/**
 * The equations of a neural network, one method each, over whole mini-batches.
 *
 * <p>With the activations A of a layer (examples × inputs), its weights W (inputs × neurons), its
 * biases b, the weighted sums Z and the errors Δ (both examples × neurons), a network computes
 *
 * <pre>
 *   Z = A·W + b          A' = σ(Z)              forwards: the pattern causes the next pattern
 *   Δ = ∇C ⊙ σ'          E = Δ·Wᵀ ⊙ σ'          backwards: who is to blame, layer by layer
 *   ∂C/∂b = Σ Δ          ∂C/∂W = Aᵀ·Δ           which nudge matters most
 *   θ ← θ − η∇C                                 a small step downhill
 * </pre>
 *
 * <p>{@link io.github.downhill.kernels.Kernels} states each equation together with the order of its
 * arithmetic, so that every implementation gives the same bits. {@link
 * io.github.downhill.kernels.ScalarKernels} is the one to read; faster ones are found as a service
 * by {@link io.github.downhill.kernels.KernelSelection}. {@link io.github.downhill.kernels.Team}
 * lets threads share out the rows of a result, never a sum.
 */
@NullMarked
package io.github.downhill.kernels;

import org.jspecify.annotations.NullMarked;
