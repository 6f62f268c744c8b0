package io.github.downhill.benchmarks;

import static io.github.downhill.kernels.Team.share;

import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Team;
import io.github.downhill.network.Activations;
import io.github.downhill.network.FeedForward;
import io.github.downhill.network.Network;
import io.github.downhill.network.Predictor;
import java.util.ArrayList;
import java.util.List;

/**
 * Ours: {@link Network#predictor} for one image after another, and {@link Network#feedForward} for
 * all at once, in blocks: small ones whose activations stay in the cache, or large ones for which
 * it pays that threads share out the neurons of wide layers.
 */
final class InferenceContestant {
  private static final int BLOCK = 128;
  private static final int WIDE_BLOCK = 1_024;

  private final Matrix images; // examples × inputs
  private final float[][] each; // the same images, one array each
  private final Predictor predictor;
  private final FeedForward feedForward;
  private final Activations activations;
  private final List<Activations> blocks = new ArrayList<>(); // the same images
  private final Team team;
  private final Team.Task showingAll;
  private int answers;

  private InferenceContestant(Network network, Matrix images, Team team) {
    this.images = images;
    this.team = team;
    predictor = network.predictor(team);
    feedForward = network.feedForward();
    activations = new Activations(images, network.architecture());
    showingAll = FeedForward.isShared(network.architecture()) ? this::showBlocks : this::showAll;
    for (int first = 0; first < images.rows(); first += WIDE_BLOCK) {
      int rows = Math.min(WIDE_BLOCK, images.rows() - first);
      Matrix some = new Matrix(images.values(), images.start(first), rows, images.columns());
      blocks.add(new Activations(some, network.architecture()));
    }
    each = new float[images.rows()][images.columns()];
    for (int i = 0; i < each.length; i++) {
      System.arraycopy(images.values(), images.start(i), each[i], 0, images.columns());
    }
  }

  public static void main(String[] arguments) throws Exception {
    Terms terms = Terms.of(arguments[0]);
    Kernels kernels = KernelSelection.choose();
    Inference task = (Inference) terms.task();
    Network network = Data.network(task.network(), kernels);
    try (Team team = new Team(terms.threads())) {
      Matrix images = Data.inputs(Data.read(terms.data()).test());
      var contestant = new InferenceContestant(network, images, team);
      Turns.take(Data.ours(kernels, terms), _ -> contestant.turn(task));
    }
  }

  private void turn(Inference task) {
    for (int pass = 0; pass < task.passes; pass++) {
      if (task.atOnce == 1) {
        showOneByOne();
      } else {
        team.run(showingAll);
      }
    }
  }

  private void showOneByOne() {
    for (float[] image : each) {
      answers += predictor.choose(image);
    }
    if (answers < 0) {
      answers = 0; // what matters is that every answer is used
    }
  }

  private void showBlocks(int part, int parts) {
    for (Activations block : blocks) {
      feedForward.run(block, team, part);
    }
  }

  private void showAll(int part, int parts) {
    int end = share(images.rows(), part + 1, parts);
    for (int from = share(images.rows(), part, parts); from < end; from += BLOCK) {
      feedForward.run(activations, from, Math.min(from + BLOCK, end));
    }
  }
}
