package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.MeanGradient;
import io.github.downhill.learning.PixelExamples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Subset;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Initialization;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Randomness;
import io.github.downhill.reference.Activation;
import io.github.downhill.reference.Cost;
import io.github.downhill.reference.ReferenceNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page's own logic: example/pass.js and example/formulas.js: the numbers of one example on its
 * way forwards and back are those of the reference network and of the engine.
 */
class ExamplePassInBrowserTest {
  private static final List<int[]> SIZES =
      List.of(new int[] {6, 5, 4, 3}, new int[] {5, 4}, new int[] {4, 7, 3, 6, 5});

  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  /** A network, an example and its label. */
  @SuppressWarnings("ArrayRecordComponent") // never compared or changed
  record Case(int[] sizes, Activation hidden, Activation output, Cost cost, int seed) {
    static Stream<Case> all() {
      List<Case> cases = new ArrayList<>();
      for (Activation hidden : Activation.values()) {
        for (Activation output : Activation.values()) {
          for (Cost cost : Cost.values()) {
            if (hidden != Activation.SOFTMAX && cost.suits(output)) {
              int next = cases.size();
              cases.add(new Case(SIZES.get(next % SIZES.size()), hidden, output, cost, next));
            }
          }
        }
      }
      return cases.stream();
    }

    @Override
    public String toString() {
      return "%s, then %s, %s".formatted(hidden, output, cost);
    }

    int last() {
      return sizes[sizes.length - 1];
    }

    int label() {
      return seed % last();
    }

    ReferenceNetwork network() {
      return new ReferenceNetwork(sizes, hidden, output);
    }

    double[] parameters() {
      Randomness randomness = Randomness.of(seed);
      return IntStream.range(0, network().parameterCount())
          .mapToDouble(k -> (float) (2 * randomness.uniform(k) - 1))
          .toArray();
    }

    double[] input() {
      Randomness randomness = Randomness.of(1_000 + seed);
      return IntStream.range(0, sizes[0])
          .mapToDouble(i -> i % 3 == 2 ? 0 : (float) randomness.uniform(i))
          .toArray();
    }

    double[] target() {
      double[] target = new double[last()];
      target[label()] = 1;
      return target;
    }

    Map<String, Object> argument() {
      List<String> activations = new ArrayList<>();
      for (int layer = 1; layer < sizes.length; layer++) {
        activations.add(lower(layer < sizes.length - 1 ? hidden : output));
      }
      Map<String, Object> run =
          Map.of(
              "sizes",
              IntStream.of(sizes).boxed().toList(),
              "activations",
              activations,
              "recipe",
              Map.of("cost", lower(cost)));
      return Map.of(
          "run", run, "parameters", boxed(parameters()), "input", boxed(input()), "label", label());
    }

    private static String lower(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Stream<Case> cases() {
    return Case.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theCostAndAllNudgesAreThoseOfTheReference(Case network) {
    double[][] input = {network.input()};
    double[][] target = {network.target()};
    double cost = network.network().cost(network.parameters(), input, target, network.cost(), 0);
    double[] gradient =
        network.network().gradient(network.parameters(), input, target, network.cost(), 0);

    Map<?, ?> pass = (Map<?, ?>) studio.run("example/pass.js", PASS, network.argument());

    assertThat(number(pass.get("cost"))).isCloseTo(cost, within(1e-12));
    List<?> nudges = (List<?>) pass.get("nudges");
    assertThat(nudges).hasSameSizeAs(gradient);
    for (int k = 0; k < gradient.length; k++) {
      assertThat(number(nudges.get(k))).isCloseTo(-gradient[k], within(1e-12));
    }
  }

  private static final String PASS =
      """
      ({passOf, weightNudge, biasNudge}, {run, parameters, input, label}) => {
        const pass = passOf(run, Float32Array.from(parameters), Float32Array.from(input), label);
        const upTo = count => Array.from({length: count}, (_, i) => i);
        const nudges = pass.layers.flatMap(({index, inputs, neurons}) => [
          ...upTo(inputs).flatMap(i => upTo(neurons).map(j => weightNudge(pass, index, i, j))),
          ...upTo(neurons).map(j => biasNudge(pass, index, j)),
        ]);
        return {cost: pass.cost, nudges};
      }
      """;

  @ParameterizedTest
  @MethodSource("cases")
  void everyNumberIsMadeOfItsPartsDownToWhatIsSimplyThere(Case network) {
    Map<?, ?> found = (Map<?, ?>) studio.run("example/formulas.js", WALK, network.argument());

    assertThat(number(found.get("worst"))).isLessThan(1e-9);
    assertThat(number(found.get("deepest"))).isGreaterThan(3);
    assertThat(List.<Object>of("a", "y", "W", "B", "C", "u", "s"))
        .containsAll((List<?>) found.get("ends"));
    assertThat(number(found.get("numbers"))).isGreaterThan(network.parameters().length);
  }

  /** From every number of the pictures down to the last: no number may be made of itself. */
  private static final String WALK =
      """
      async ({formulaOf, result, numberOf}, {run, parameters, input, label}) => {
        const {passOf} = await import("/pages/example/pass.js");
        const {lines} = await import("/pages/example/formulaTex.js");
        const {nameOf} = await import("/pages/example/names.js");
        const pass = passOf(run, Float32Array.from(parameters), Float32Array.from(input), label);
        const depths = new Map();
        const ends = new Set();
        let worst = 0;
        function depth(id, above) {
          if (above.includes(id)) throw new Error(`${id} is made of itself`);
          if (depths.has(id)) return depths.get(id);
          const formula = formulaOf(pass, id);
          if (formula.value !== numberOf(pass, id)) throw new Error(id);
          if (lines(formula, pass).join().includes("undefined")) throw new Error(`the TeX of ${id}`);
          if (nameOf(id, pass).includes("example.")) throw new Error(`the name of ${id}`);
          if (formula.way) worst = Math.max(worst, Math.abs(result(formula) - formula.value) / Math.max(1, Math.abs(formula.value)));
          if (formula.parts.length === 0) ends.add(formula.letter);
          const below = formula.parts.map(part => depth(part.id, [...above, id]));
          depths.set(id, 1 + Math.max(0, ...below));
          return depths.get(id);
        }
        const roots = ["C"];
        for (const {index, inputs, neurons} of pass.layers) {
          for (let j = 0; j < neurons; j++) {
            roots.push(...["a", "z", "u", "d", "b"].map(letter => `${letter}.${index}.${j}`));
            for (let i = 0; i < inputs; i++) roots.push(`w.${index}.${i}.${j}`);
          }
        }
        const deepest = Math.max(...roots.map(root => depth(root, [])));
        return {worst, deepest, ends: [...ends], numbers: depths.size};
      }
      """;

  @Test
  void anAverageIsMadeOfWhatEachExampleSaysAndACosineOfAProductAndTwoLengths() {
    assertThat(
            studio.run(
                "example/formulas.js",
                """
                async ({formulaOf, result}, {run, parameters, input, label}) => {
                  const {passOf} = await import("/pages/example/pass.js");
                  const {lines} = await import("/pages/example/formulaTex.js");
                  const {nameOf} = await import("/pages/example/names.js");
                  const pass = passOf(run, Float32Array.from(parameters), Float32Array.from(input), label);
                  const errors = Float32Array.of(0.5, -0.25, 0.125, 2);
                  const average = {product: -3, own: 2, length: 4, cosine: -3 / 8};
                  const wrong = [];
                  function check(given, ids) {
                    for (const id of ids) {
                      const formula = formulaOf(given, id);
                      const words = lines(formula, given).join() + nameOf(id, given);
                      if (formula.way && result(formula) !== formula.value || /undefined|example\\./.test(words)) wrong.push(id);
                    }
                  }
                  const weight = {of: "2.1.3", isBias: false, errors, activations: Float32Array.of(1, 0.5, 0, 0.25), mean: -0.21875};
                  const bias = {of: "2.3", isBias: true, errors, activations: Float32Array.of(1, 1, 1, 1), mean: -0.59375};
                  check({...pass, voices: weight, average}, ["m.2.1.3", "e.0", "e.2", "g.3", "h.3", "v", "x", "l.0", "l.1"]);
                  check({...pass, voices: bias, average}, ["m.2.3", "e.1", "g.1"]);
                  const {parts, zeros} = formulaOf({...pass, voices: weight}, "m.2.1.3");
                  return [wrong, parts.length, zeros, formulaOf({...pass, voices: weight}, "e.4"), formulaOf(pass, "v")];
                }
                """,
                cases().findFirst().orElseThrow().argument()))
        .isEqualTo(Arrays.asList(List.of(), 3, 1, null, null));
  }

  @Test
  void ofARealNetworkTheNudgesAreThoseOfTheEngine() {
    Architecture architecture = Recipe.video().build().architecture();
    Parameters parameters = Initialization.STANDARD.draw(architecture, Randomness.of(5));
    PixelExamples examples = MadeUpDigits.examples(9, 4);
    Parameters gradient = new Parameters(architecture);
    double cost;
    try (Team team = new Team(1)) {
      cost =
          new MeanGradient(
                  KernelSelection.choose(),
                  team,
                  io.github.downhill.learning.Cost.SQUARES,
                  parameters)
              .over(new Subset(examples, 8), gradient);
    }
    float[] pixels = new float[Digits.PIXELS];
    examples.copyInputs(8, pixels, 0);
    Map<String, Object> run =
        Map.of(
            "sizes",
            List.of(784, 16, 16, 10),
            "activations",
            List.of("sigmoid", "sigmoid", "sigmoid"),
            "recipe",
            Map.of("cost", "squares"));

    Map<?, ?> pass =
        (Map<?, ?>)
            studio.run(
                "example/pass.js",
                PASS,
                Map.of(
                    "run",
                    run,
                    "parameters",
                    boxed(parameters.all().toArray()),
                    "input",
                    boxed(pixels),
                    "label",
                    examples.label(8)));

    assertThat(number(pass.get("cost"))).isCloseTo(cost, within(1e-5));
    List<?> nudges = (List<?>) pass.get("nudges");
    float[] slopes = gradient.all().toArray();
    for (int k = 0; k < slopes.length; k++) {
      assertThat(number(nudges.get(k))).isCloseTo(-slopes[k], within(1e-6));
    }
  }

  @Test
  void whatIsNoNumberOfThisNetworkHasNoFormula() {
    List<String> ids =
        List.of(
            "",
            "x",
            "C.3",
            "C.1.1",
            "a",
            "a.0.6",
            "a.4.0",
            "z.0.1",
            "W.1.6.0",
            "W.1.0",
            "u.0.1",
            "w.1.0.0.0",
            "a.1.-1",
            "a.1.0.0",
            "__proto__",
            "a.1.NaN",
            "y",
            "k.9",
            "toString.1");

    assertThat(
            studio.run(
                "example/formulas.js",
                """
                async ({formulaOf}, {ids, given: {run, parameters, input, label}}) => {
                  const {passOf} = await import("/pages/example/pass.js");
                  const pass = passOf(run, Float32Array.from(parameters), Float32Array.from(input), label);
                  return ids.filter(id => formulaOf(pass, id) !== null);
                }
                """,
                Map.of("ids", ids, "given", cases().findFirst().orElseThrow().argument())))
        .isEqualTo(List.of());
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static List<Double> boxed(float[] values) {
    return IntStream.range(0, values.length).mapToObj(i -> (double) values[i]).toList();
  }
}
