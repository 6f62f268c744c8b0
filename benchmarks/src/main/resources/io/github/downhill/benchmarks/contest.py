"""What the rivals in Python share: the data, the arguments, and how they take turns.

A contestant prints "ready" and what it is, then waits: for each line it is sent, it does what the line says for one turn
(an empty line: it trains for an epoch, or the steps it was told) and prints how many seconds that took.
"""
import gzip
import json
import os
import sys
import time

WORKLOAD = json.loads(sys.argv[1])
SIZES = WORKLOAD["layers"]
BATCH = WORKLOAD["batch"]
STEPS = WORKLOAD["steps"]
THREADS = WORKLOAD["threads"]
WIDE = WORKLOAD["wide"]  # ReLU, softmax, cross-entropy and momentum; else sigmoid, squares and plain descent
RATE = WORKLOAD["rate"]

# Some systems set these to something slower than the processor's own.
for name in ("OPENBLAS_CORETYPE", "MKL_DEBUG_CPU_TYPE"):
    os.environ.pop(name, None)
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = str(THREADS)

import numpy as np  # noqa: E402  after the variables that it reads


def read(name, header):
    for path in (name + ".gz", name):
        path = os.path.join(WORKLOAD["data"], path)
        if os.path.exists(path):
            opened = gzip.open(path) if path.endswith(".gz") else open(path, "rb")
            with opened as file:
                return np.frombuffer(file.read(), np.uint8, offset=header)
    sys.exit("there is no " + name + " in " + WORKLOAD["data"])


def images(of):
    return read(of + "-images-idx3-ubyte", 16).reshape(-1, 784).astype(np.float32) / 255


def labels(of):
    return read(of + "-labels-idx1-ubyte", 8).astype(np.int64)


def turns(what, turn):
    """Takes turns until the input ends; turn() gets the line's words, and returns only when it has really finished."""
    print("ready", what, flush=True)
    for line in sys.stdin:
        words = line.split()
        start = time.perf_counter()
        turn(*words)
        print(time.perf_counter() - start, flush=True)
