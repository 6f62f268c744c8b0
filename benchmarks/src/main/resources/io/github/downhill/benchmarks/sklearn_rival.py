"""scikit-learn's MLPClassifier, one epoch a turn. It knows no squares: logistic hidden layers and cross-entropy."""
from contest import BATCH, RATE, SIZES, STEPS, THREADS, WIDE, images, labels, turns

import warnings

import sklearn
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier

warnings.simplefilter("ignore", ConvergenceWarning)
count = STEPS * BATCH if STEPS else None
pixels = images("train")[:count]
digits = labels("train")[:count]
network = MLPClassifier(
    hidden_layer_sizes=SIZES[1:-1],
    activation="relu" if WIDE else "logistic",
    solver="sgd",
    alpha=0,
    batch_size=BATCH,
    learning_rate_init=RATE if WIDE else 0.3,
    momentum=0.9 if WIDE else 0,
    nesterovs_momentum=False,
    max_iter=1,
    warm_start=True,
    random_state=1,
)
turns(f"scikit-learn {sklearn.__version__}, MLPClassifier, {THREADS} thread(s)", lambda: network.fit(pixels, digits))
