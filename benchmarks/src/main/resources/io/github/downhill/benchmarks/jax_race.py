"""JAX from start to finish: 16-16 ReLU, Adam, batch 128, epoch after epoch until 95 % of the test set are right."""
from contest import BATCH, SIZES, images, labels

import json
import sys

import jax
import jax.numpy as jnp
import numpy as np

seed, model = int(sys.argv[2]), sys.argv[3]
random = np.random.default_rng(seed)
pixels, digits = jnp.asarray(images("train")), jnp.asarray(labels("train"))
test_pixels, test_digits = jnp.asarray(images("t10k")), jnp.asarray(labels("t10k"))
parameters = [
    (random.standard_normal((i, o), dtype=np.float32) * (2 / i) ** 0.5, np.zeros(o, np.float32))
    for i, o in zip(SIZES, SIZES[1:])
]


def outputs(parameters, x):
    for weights, biases in parameters[:-1]:
        x = jax.nn.relu(x @ weights + biases)
    weights, biases = parameters[-1]
    return x @ weights + biases


def cost(parameters, x, y):
    return -jnp.mean(jnp.take_along_axis(jax.nn.log_softmax(outputs(parameters, x)), y[:, None], 1))


@jax.jit
def epoch(state, order):
    def step(state, chosen):
        parameters, m, v, t = state
        gradient = jax.grad(cost)(parameters, pixels[chosen], digits[chosen])
        t = t + 1
        m = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, m, gradient)
        v = jax.tree.map(lambda v, g: 0.999 * v + 0.001 * g * g, v, gradient)
        rate = 0.005 * jnp.sqrt(1 - 0.999**t) / (1 - 0.9**t)
        parameters = jax.tree.map(lambda p, m, v: p - rate * m / (jnp.sqrt(v) + 1e-8), parameters, m, v)
        return (parameters, m, v, t), None

    state = jax.lax.scan(step, state, order)[0]
    return state, jnp.mean(jnp.argmax(outputs(state[0], test_pixels), 1) == test_digits)


zeros = jax.tree.map(np.zeros_like, parameters)
state = (parameters, zeros, zeros, np.float32(0))
accuracy, epochs = 0, 0
steps = len(pixels) // BATCH
while accuracy < 0.95 and epochs < 40:
    order = random.permutation(len(pixels))[: steps * BATCH].reshape(steps, BATCH)
    state, accuracy = epoch(state, order)
    epochs += 1
with open(model, "wb") as file:
    np.savez(file, *jax.tree.leaves(state[0]))
print(json.dumps({"epochs": epochs, "testAccuracy": float(accuracy)}))
