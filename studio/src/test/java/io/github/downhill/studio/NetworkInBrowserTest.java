package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The page's own logic: network.js and draw/contributions.js cut parameters into layers and
 * contributions; frames.js reads what the server sends.
 */
class NetworkInBrowserTest {
  private static final Map<String, Object> SMALL =
      Map.of("sizes", List.of(3, 2, 2), "activations", List.of("sigmoid", "softmax"));

  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void aNetworkIsCutIntoLayersWhereItsParametersLie() {
    assertThat(studio.run("network.js", "({shape}, run) => shape(run)", SMALL))
        .isEqualTo(
            List.of(layer(1, 3, 0, 6, 0, 3, 0, "sigmoid"), layer(2, 2, 8, 12, 3, 5, 2, "softmax")));
  }

  private static Map<String, Object> layer(
      int index,
      int inputs,
      int weights,
      int biases,
      int before,
      int after,
      int sums,
      String name) {
    return Map.of(
        "index",
        index,
        "inputs",
        inputs,
        "neurons",
        2,
        "weights",
        weights,
        "biases",
        biases,
        "before",
        before,
        "after",
        after,
        "sums",
        sums,
        "activation",
        name);
  }

  @Test
  void aContributionIsAWeightTimesTheActivationItIsForAndTheStrongestComeFirst() {
    Object found =
        studio.run(
            "draw/contributions.js",
            """
            async ({strongestOf, traced}, run) => {
              const {reading} = await import("/pages/draw/reading.js");
              const parameters = Float32Array.of(1, -2, 3, 4, 5, -6, 7, 8, 9, 10, -11, 12, 13, 14);
              const activations = Float32Array.of(1, 0, 0.5, 2, 3, 0.1, 0.9);
              const read = reading(run, parameters, {activations, sums: new Float32Array(4)});
              const said = ({layer, input, neuron, value}) => `${layer}.${input}.${neuron}: ${value}`;
              return [
                strongestOf(read.layers[0], 3).map(said),
                strongestOf(read.layers[0], 9, {neurons: [0]}).map(said),
                traced(read, {layer: 2, neuron: 1}, 1).map(said),
                reading(run, parameters.subarray(1), {activations}),
              ];
            }
            """,
            SMALL);

    assertThat(found)
        .isEqualTo(
            Arrays.asList(
                List.of("1.2.1: -3", "1.2.0: 2.5", "1.0.1: -2"),
                List.of("1.2.0: 2.5", "1.0.0: 1"),
                List.of("2.1.1: 36", "1.2.1: -3"),
                null));
  }

  @Test
  void aBinaryMessageIsReadByItsHeader() {
    Object message =
        studio.run(
            "frames.js",
            """
            ({decode}) => {
              const header = new TextEncoder().encode('{"type":"x","arrays":[["a","u8",3],["b","f32",2]]}  ');
              const padded = Math.ceil((4 + header.length) / 4) * 4 - 4;
              const frame = new ArrayBuffer(4 + padded + 4 + 8);
              new DataView(frame).setUint32(0, padded, true);
              new Uint8Array(frame, 4, padded).fill(32);
              new Uint8Array(frame, 4).set(header);
              new Uint8Array(frame, 4 + padded, 3).set([1, 2, 3]);
              new Float32Array(frame, 8 + padded, 2).set([0.5, -2]);
              const {type, a, b} = decode(frame);
              return [type, [...a], [...b]];
            }
            """,
            null);

    assertThat(message).isEqualTo(List.of("x", List.of(1, 2, 3), List.of(0.5, -2)));
  }
}
