package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.lab.space.ClassMeans;
import io.github.downhill.lab.space.LayerPoints;
import io.github.downhill.lab.space.PrincipalAxes;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Subset;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a browser is told that digits lie is where they are, along the axes that it is told. */
class SpaceRepliesTest {
  private static final Digits DIGITS = MadeUpDigits.digits(300, 90, 1);
  private static final Kernels KERNELS = new ScalarKernels();
  private static final int SHOWN = 60;

  private OpenStudio studio;
  private Visitor visitor;
  private Architecture architecture = Recipe.video().build().architecture();
  private Parameters network;

  @BeforeEach
  void open() throws IOException {
    studio = OpenStudio.open("127.0.0.1", MadeUpShelf.of(300, 90), Optional.empty());
    visitor = studio.visit();
    keep(visitor.watch().hear("moment"));
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void eachLayerIsSeenAlongTheTwoDirectionsInWhichItsPointsDifferMost() {
    Message space = space("");
    List<Matrix> layers = layers(network, shown());
    for (int l = 0; l < 4; l++) {
      PrincipalAxes axes = PrincipalAxes.of(layers.get(l), 2);
      assertThat(layer(space, l, "explained")).isCloseTo(axes.explained(2), within(1e-6));
      float[] places = space.floats("places" + l);
      for (int axis = 0; axis < 2; axis++) {
        double variance = 0;
        for (int i = 0; i < SHOWN; i++) {
          variance += Math.pow(places[2 * i + axis], 2) / SHOWN;
        }
        assertThat(variance).isCloseTo(axes.variance(axis), within(1e-4 * axes.variance(0)));
      }
    }
    assertThat(space.floats("ends")).hasSize(16);
    assertThat(space.bytes("labels")).hasSize(SHOWN);
  }

  @Test
  void howFarApartTheDigitsLieIsMeasuredWithTheMeansOfTrainingDigits() {
    Message space = space("");
    List<Matrix> layers = layers(network, shown());
    List<Matrix> learned = layers(network, DIGITS.training());
    for (int l = 0; l < 4; l++) {
      var apart =
          ClassMeans.of(learned.get(l), DIGITS.training()).separability(layers.get(l), shown());
      assertThat(layer(space, l, "nearest")).isEqualTo(apart.nearestMean());
      assertThat(layer(space, l, "between")).isCloseTo(apart.between(), within(1e-12));
    }
    assertThat(space.number("learned")).isEqualTo(300);
  }

  @Test
  void theChoicesAreThoseOfTheNetwork() {
    byte[] choices = space("").bytes("choices");
    Network known = Network.of(network);
    float[] pixels = new float[784];
    for (int i = 0; i < SHOWN; i++) {
      DIGITS.test().copyInputs(i, pixels, 0);
      assertThat((int) choices[i]).isEqualTo(known.predict(pixels).choice());
    }
  }

  @Test
  void theAxesStayWhileTheNetworkLearnsAndAreSentOnce() {
    Message first = space("\"axes\":0,");
    visitor.say("{\"type\":\"advance\",\"unit\":\"epoch\"}");
    keep(visitor.hear("moment", it -> it.number("step") == 30 && it.has("parameters")));

    Message later = space("\"axes\":0,\"known\":\"%s\",".formatted(first.text("key")));

    assertThat(later.text("key")).isEqualTo(first.text("key"));
    assertThat(later.number("step")).isEqualTo(30);
    assertThat(later.number("axes")).isZero();
    assertThat(later.has("ends")).isFalse();
    assertThat(later.floats("places0")).isEqualTo(first.floats("places0"));
    Matrix hidden = layers(network, shown()).get(1);
    for (int i = 0; i < SHOWN; i++) {
      double across = 0;
      for (int k = 0; k < 16; k++) {
        across += (hidden.at(i, k) - first.floats("origin1")[k]) * first.floats("right1")[k];
      }
      assertThat((double) later.floats("places1")[2 * i]).isCloseTo(across, within(1e-5));
    }
    assertThat(space("").has("ends")).isTrue();
  }

  @Test
  void aLayerOfTwoNeuronsIsThePlaneItselfWithTheRegionsOfTheNetwork() {
    start(
        Recipe.video()
            .architecture(Architecture.of(Activation.TANH, Activation.SIGMOID, 784, 9, 2, 10))
            .build());
    Message space = space("");
    Matrix plane = layers(network, shown()).get(2);

    assertThat(space.number("plane")).isEqualTo(2);
    assertThat(space.floats("places2")).isEqualTo(plane.values());
    float[] field = space.floats("field");
    byte[] regions = space.bytes("regions");
    int side = (int) space.number("side");
    assertThat(regions).hasSize(side * side);
    int at = 40 * side + 70; // any place: what the last layer makes of it
    double x = field[0] + (70.5 / side) * (field[1] - field[0]);
    double y = field[2] + (40.5 / side) * (field[3] - field[2]);
    double[] sums = new double[10];
    int best = 0;
    for (int j = 0; j < 10; j++) {
      sums[j] =
          x * network.weights(2).at(0, j)
              + y * network.weights(2).at(1, j)
              + network.biases(2).at(j);
      best = sums[j] > sums[best] ? j : best;
    }
    assertThat((int) regions[at]).isEqualTo(best);
    assertThat(space.floats("grid2")).hasSameSizeAs(space.floats("grid3"));
  }

  @Test
  void picturesAreSentByTheirNumbers() {
    visitor.say("{\"type\":\"spacePictures\",\"id\":1,\"indices\":[5,0]}");
    Message pictures = visitor.hear("spacePictures");
    assertThat(pictures.ints("indices")).containsExactly(5, 0);
    assertThat(pictures.bytes("pixels"))
        .hasSize(2 * 784)
        .startsWith(DIGITS.pixels(true, 5))
        .endsWith(DIGITS.pixels(true, 0));
  }

  @Test
  void whatCannotBeShownIsSaidInWords() {
    assertThat(problem("{\"type\":\"space\",\"id\":8,\"digits\":0}")).contains("1 to 10,000");
    assertThat(problem("{\"type\":\"spacePictures\",\"id\":8,\"indices\":[90]}"))
        .contains("There is no test picture 90");
    assertThat(problem("{\"type\":\"spacePictures\",\"id\":8,\"indices\":[1.5]}"))
        .contains("There is no test picture -1");
  }

  private String problem(String question) {
    visitor.say(question);
    return visitor.hear("problem", it -> it.number("id") == 8).text("message");
  }

  private Message space(String more) {
    visitor.say("{\"type\":\"space\",\"id\":3,%s\"digits\":%d}".formatted(more, SHOWN));
    return visitor.hear("space");
  }

  private static double layer(Message space, int layer, String name) {
    return space.header().path("layers").path(layer).path(name).asDouble();
  }

  private static Examples shown() {
    return Subset.first(DIGITS.test(), SHOWN);
  }

  private static List<Matrix> layers(Parameters network, Examples examples) {
    try (Team team = new Team(1)) {
      List<Matrix> hidden = new LayerPoints(KERNELS, team, network).of(examples, () -> false);
      return java.util.stream.Stream.concat(
              java.util.stream.Stream.of(LayerPoints.inputs(examples)), hidden.stream())
          .toList();
    }
  }

  private void start(Recipe recipe) {
    architecture = recipe.architecture();
    visitor.say(
        "{\"type\":\"start\",\"recipe\":%s}"
            .formatted(Json.text(RecipeForm.of(recipe, "made-up"))));
    keep(visitor.hear("moment", moment -> moment.text("run").equals("2")));
  }

  private void keep(Message moment) {
    network = Parameters.of(architecture, moment.floats("parameters"));
  }
}
