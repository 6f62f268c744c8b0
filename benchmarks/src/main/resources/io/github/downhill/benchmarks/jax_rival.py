"""JAX, with a whole epoch in one jit-compiled scan: the data and the parameters never leave the device."""
from contest import BATCH, RATE, SIZES, STEPS, WIDE, images, labels, turns
from jax_threads import setting

import jax
import jax.numpy as jnp
import numpy as np

pixels = jnp.asarray(images("train"))
wanted = jnp.asarray(np.eye(10, dtype=np.float32)[labels("train")])
random = np.random.default_rng(1)
start = [
    (jnp.asarray(random.standard_normal((i, o), dtype=np.float32) * ((2 if WIDE else 1) / i) ** 0.5), jnp.zeros(o))
    for i, o in zip(SIZES, SIZES[1:])
]


def outputs(parameters, x):
    for weights, biases in parameters[:-1]:
        x = (jax.nn.relu if WIDE else jax.nn.sigmoid)(x @ weights + biases)
    weights, biases = parameters[-1]
    return x @ weights + biases


def cost(parameters, x, y):
    z = outputs(parameters, x)
    if WIDE:
        return -jnp.mean(jnp.sum(y * jax.nn.log_softmax(z), 1))
    return jnp.mean(jnp.sum((jax.nn.sigmoid(z) - y) ** 2, 1))


@jax.jit
def epoch(state, order):
    def step(state, chosen):
        parameters, velocity = state
        gradient = jax.grad(cost)(parameters, pixels[chosen], wanted[chosen])
        if WIDE:
            velocity = jax.tree.map(lambda v, g: 0.9 * v - RATE * g, velocity, gradient)
            parameters = jax.tree.map(lambda p, v: p + v, parameters, velocity)
        else:
            parameters = jax.tree.map(lambda p, g: p - RATE * g, parameters, gradient)
        return (parameters, velocity), None

    return jax.lax.scan(step, state, order)[0]


state = (start, jax.tree.map(jnp.zeros_like, start) if WIDE else ())
steps = STEPS or len(pixels) // BATCH


def turn():
    global state
    order = random.permutation(len(pixels))[: steps * BATCH].reshape(steps, BATCH)
    state = jax.block_until_ready(epoch(state, jnp.asarray(order)))


turns(f"JAX {jax.__version__}, epoch in jit + scan, {setting}", turn)
