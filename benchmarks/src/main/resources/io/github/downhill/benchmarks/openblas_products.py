"""OpenBLAS, as NumPy calls it, into memory that is there already. A call from Python costs it about a microsecond."""
from contest import BATCH, THREADS, np, turns

from threadpoolctl import threadpool_info

random = np.random.default_rng(1)
layers = {}


def matrix(rows, columns):
    return random.uniform(-1, 1, (rows, columns)).astype(np.float32)


def layer(inputs, neurons):
    """The operands and results of a layer's products: a, w, z, delta, e, dw."""
    return (
        matrix(BATCH, inputs),
        matrix(inputs, neurons),
        matrix(BATCH, neurons),
        matrix(BATCH, neurons),
        matrix(BATCH, inputs),
        matrix(inputs, neurons),
    )


def turn(kind, inputs, neurons, repeats):
    shape = int(inputs), int(neurons)
    if shape not in layers:
        layers[shape] = layer(*shape)
    a, w, z, delta, e, dw = layers[shape]
    x, y, out = {"Z": (a, w, z), "E": (delta, w.T, e), "DW": (a.T, delta, dw)}[kind]
    for _ in range(int(repeats)):
        np.matmul(x, y, out=out)


blas = next(library for library in threadpool_info() if library["internal_api"] == "openblas")
what = f"OpenBLAS {blas['version']} of NumPy {np.__version__}, {blas['architecture']} kernels, {blas['num_threads']}"
turns(what + " thread(s)", turn)
