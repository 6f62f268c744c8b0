"""Import before jax, which takes all processors that it sees, whatever flags say: one thread needs one processor."""
import os

from contest import THREADS

if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[-THREADS:])
    setting = f"{THREADS} thread(s)" if THREADS > 1 else "1 thread, kept to one processor"
else:
    setting = f"{THREADS} thread(s) asked for, but it takes what it likes"
