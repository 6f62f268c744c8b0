package io.github.downhill.landscape;

import static io.github.downhill.kernels.Team.share;

import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.NetworkCost;
import io.github.downhill.network.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * By how much the cost really changes when the network does, averaged over examples, in double
 * precision: the change may be smaller than what a float can show of the cost itself.
 *
 * <p>Examples go through in blocks of 256; what they cost is added up in their order, so that the
 * bits are the same for any number of threads.
 */
public final class CostChange {
  private static final int BLOCK = 256;

  /**
   * One number is changed.
   *
   * @param by what is added to it
   */
  public record Single(Place place, double by) {}

  /**
   * What comes of it.
   *
   * @param change of the cost
   * @param typical the size of the change that it makes to the cost of one example, on average: the
   *     changes of single examples may nearly cancel
   * @param kinked whether a rectified sum changed its sign, so that the slopes on the two sides of
   *     the change are not the same
   */
  public record Outcome(double change, double typical, boolean kinked) {}

  private final Team team;
  private final Cost cost;
  private final Parameters parameters;

  /** Changes of the network that these parameters make. */
  public CostChange(Team team, Cost cost, Parameters parameters) {
    this.team = team;
    this.cost = cost;
    this.parameters = parameters;
  }

  /** The cost where the network stands, and at other points. */
  public record Costs(double before, double after) {}

  /**
   * What a step does to the cost.
   *
   * @param direction in which it leads, number by number
   * @param size how far: η
   * @param unwanted is asked between blocks
   * @return nothing if it was unwanted before it was known
   */
  public Optional<Costs> along(
      double[] direction, double size, Examples examples, BooleanSupplier unwanted) {
    PrecisePass before = pass(examples);
    PrecisePass after = pass(examples);
    after.move(direction, size);
    double[] sums = new double[2];
    for (int start = 0; start < examples.size(); start += BLOCK) {
      if (unwanted.getAsBoolean()) {
        return Optional.empty();
      }
      int count = Math.min(BLOCK, examples.size() - start);
      show(before, examples, start, count);
      show(after, examples, start, count);
      for (int row = 0; row < count; row++) {
        sums[0] += before.cost(row);
        sums[1] += after.cost(row);
      }
    }
    return Optional.of(new Costs(sums[0] / examples.size(), sums[1] / examples.size()));
  }

  /**
   * What each of some changes would do by itself.
   *
   * @param unwanted is asked between blocks
   * @return nothing if it was unwanted before it was known
   */
  public Optional<List<Outcome>> each(
      List<Single> changes, Examples examples, BooleanSupplier unwanted) {
    PrecisePass pass = pass(examples);
    List<OneChanged> workers = new ArrayList<>();
    for (int i = 0; i < team.threads(); i++) {
      workers.add(new OneChanged(pass));
    }
    Tally[] tallies = changes.stream().map(Tally::new).toArray(Tally[]::new);
    for (int start = 0; start < examples.size(); start += BLOCK) {
      if (unwanted.getAsBoolean()) {
        return Optional.empty();
      }
      int count = Math.min(BLOCK, examples.size() - start);
      show(pass, examples, start, count);
      team.run((part, parts) -> {
        int to = share(tallies.length, part + 1, parts);
        for (int c = share(tallies.length, part, parts); c < to && !unwanted.getAsBoolean(); c++) {
          tallies[c].add(workers.get(part), count);
        }
      });
    }
    if (unwanted.getAsBoolean()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(tallies).map(tally -> tally.outcome(examples.size())).toList());
  }

  private PrecisePass pass(Examples examples) {
    NetworkCost.check(parameters.architecture(), examples);
    int rows = Math.min(BLOCK, examples.size());
    return new PrecisePass(parameters.architecture(), cost, parameters.all(), rows);
  }

  private void show(PrecisePass pass, Examples examples, int start, int count) {
    team.run((part, parts) ->
        pass.run(examples, start, share(count, part, parts), share(count, part + 1, parts)));
  }

  /** What one change does to one example after the other. */
  private static final class Tally {
    private final Single change;
    private double sum;
    private double sizes;
    private boolean kinked;

    Tally(Single change) {
      this.change = change;
    }

    void add(OneChanged worker, int rows) {
      for (int row = 0; row < rows; row++) {
        double ofRow = worker.change(row, change.place(), change.by());
        sum += ofRow;
        sizes += Math.abs(ofRow);
      }
      kinked |= worker.kinked();
    }

    Outcome outcome(int examples) {
      return new Outcome(sum / examples, sizes / examples, kinked);
    }
  }
}
