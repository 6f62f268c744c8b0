package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.learning.Recipe;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearsalTest {
  private static final Recipe QUICK = Recipe.quick().build();

  private final Set<String> called = ConcurrentHashMap.newKeySet();

  /** The plain loops, remembering which were called. */
  private final Kernels watched =
      (Kernels)
          Proxy.newProxyInstance(
              Kernels.class.getClassLoader(),
              new Class<?>[] {Kernels.class},
              (_, method, arguments) -> {
                called.add(method.getName());
                return method.invoke(new ScalarKernels(), arguments);
              });

  @Test
  void callsWhatTheStepsOfTheRecipeCall() {
    new Rehearsal(QUICK, watched).run();

    assertThat(called)
        .containsExactlyInAnyOrder(
            "prefersLists", // and is given them, so there are no shades to make
            "inputsAtATime",
            "weightedSums",
            "relu",
            "softmax",
            "logLoss",
            "difference",
            "errorsBack",
            "reluSlope",
            "sumOfErrors",
            "weightGradient",
            "adam",
            "allFinite");
  }

  @Test
  void takesNoStepOnceItIsClosed() {
    Rehearsal rehearsal = new Rehearsal(QUICK, watched);
    rehearsal.close();
    rehearsal.run();

    // To make room for mini-batches and for the slopes of a few weights.
    assertThat(called).containsExactlyInAnyOrder("prefersLists", "inputsAtATime");
  }

  @Test
  void endsQuietlyWhereTheRecipeDiverges() {
    new Rehearsal(Recipe.video().learningRate(1e30).l2(1).build(), watched).run();

    assertThat(called).contains("allFinite");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 100_000})
  void takesRecipesWithAnyBatch(int batch) {
    new Rehearsal(QUICK.but().batch(batch).build(), watched).run();

    assertThat(called).contains("adam");
  }

  @Test
  void isOnlyForShortStepsAndASecondProcessor() {
    Recipe wide = QUICK.but().batch(0).build();

    assertThat(Rehearsal.isWorthwhile(QUICK, 2)).isTrue();
    assertThat(Rehearsal.isWorthwhile(QUICK, 1)).isFalse();
    assertThat(Rehearsal.isWorthwhile(wide, 2)).isFalse();
  }
}
