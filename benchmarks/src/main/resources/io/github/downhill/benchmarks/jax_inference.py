"""JAX answers: the network as one compiled function with the weights as constants, the images on the device before."""
from contest import SIZES, WIDE, images, turns
from jax_threads import setting

import jax
import jax.numpy as jnp
import numpy as np

random = np.random.default_rng(1)
parameters = [
    (jnp.asarray(random.standard_normal((i, o), dtype=np.float32) * ((2 if WIDE else 1) / i) ** 0.5), jnp.zeros(o))
    for i, o in zip(SIZES, SIZES[1:])
]
pixels = images("t10k")
everything = jnp.asarray(pixels)
one_by_one = [jnp.asarray(image[None]) for image in pixels]


@jax.jit
def network(x):
    for weights, biases in parameters[:-1]:
        x = (jax.nn.relu if WIDE else jax.nn.sigmoid)(x @ weights + biases)
    weights, biases = parameters[-1]
    return (jax.nn.softmax if WIDE else jax.nn.sigmoid)(x @ weights + biases)


def turn(at_once, passes):
    for _ in range(int(passes)):
        if int(at_once) == 1:
            for image in one_by_one:
                network(image).block_until_ready()
        else:
            network(everything).block_until_ready()


turns(f"JAX {jax.__version__}, jit, weights as constants, {setting}", turn)
