package io.github.downhill.lab.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.lab.chart.Xml;
import io.github.downhill.lab.space.Bend;
import io.github.downhill.lab.space.PointExamples;
import io.github.downhill.lab.space.ToyNetwork;
import io.github.downhill.lab.space.ToyShape;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Randomness;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The picture of bent space. */
class BendChartTest {
  private static final PointExamples RINGS = ToyShape.RINGS.examples(60, 1);

  @Test
  void thePictureMovesAndHasAStillOneForWhoWantsNoMovement() {
    var recipe = ToyNetwork.recipe(ToyShape.RINGS, 1, 1, 3);
    Parameters parameters = recipe.initialization().draw(recipe.architecture(), Randomness.of(7));
    Bend bend = Bend.of(parameters, new ScalarKernels(), RINGS);
    BendChart chart = new BendChart(bend);
    Xml svg = new Xml();
    svg.open("svg");
    chart.draw(svg);
    svg.close();
    assertThat(svg.toString())
        .contains("<g class=\"moving\">", "<g class=\"still\">", "attributeName=\"d\"")
        .doesNotContain("NaN", "Infinity");
    assertThat(chart.rows()).hasSize(2 * RINGS.size());
    assertThat(chart.rows().getFirst())
        .isEqualTo(
            List.of(
                "0",
                "0",
                "0",
                Float.toString(RINGS.points().at(0, 0)),
                Float.toString(RINGS.points().at(0, 1))));
  }
}
