package io.github.downhill.cli;

import io.github.downhill.datasets.Dataset;
import io.github.downhill.learning.Recipe;

/** What a run is about, for those who report it. */
record TrainSetting(Recipe recipe, Dataset dataset, String kernels, int threads) {}
