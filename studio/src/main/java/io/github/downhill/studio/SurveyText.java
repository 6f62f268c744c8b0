package io.github.downhill.studio;

import io.github.downhill.landscape.Course;
import io.github.downhill.landscape.Plane;
import io.github.downhill.landscape.Survey;
import io.github.downhill.studio.SurveyOrder.DigitSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A survey as a browser is told it. */
final class SurveyText {
  private SurveyText() {}

  /** All of it, after a header that says of which run it is. */
  static Frame of(
      ObjectNode header,
      SurveyOrder order,
      Course course,
      Plane plane,
      Map<DigitSet, Survey> surveys) {
    describe(header, order, course, plane);
    weigh(header, surveys);
    Survey any = surveys.values().iterator().next();
    Frame frame =
        new Frame(header)
            .with("xs", any.xs())
            .with("ys", any.ys())
            .with("steps", steps(any.path()))
            .with("path", places(any.path()));
    surveys.forEach((set, survey) -> frame.with(RunText.lower(set), survey.costs()));
    return frame;
  }

  private static void describe(ObjectNode header, SurveyOrder order, Course course, Plane plane) {
    header
        .put("plane", RunText.lower(order.plane()))
        .put("seed", order.seed())
        .put("grid", order.side())
        .put("parameters", course.end().architecture().parameterCount());
    if (course.span() > 0) {
      header.put("span", course.span()).put("explained", course.shareIn(plane));
    }
  }

  private static void weigh(ObjectNode header, Map<DigitSet, Survey> surveys) {
    header
        .put("seconds", surveys.values().stream().mapToDouble(Survey::seconds).sum())
        .put("plainSeconds", surveys.values().stream().mapToDouble(Survey::plainSeconds).sum());
    ObjectNode examples = header.putObject("examples");
    surveys.forEach((set, survey) -> examples.put(RunText.lower(set), survey.examples()));
  }

  private static int[] steps(List<Survey.Stop> path) {
    return path.stream().mapToInt(stop -> Math.toIntExact(stop.step())).toArray();
  }

  /** Of each stop x, y and the distance from the plane. */
  private static float[] places(List<Survey.Stop> path) {
    float[] places = new float[3 * path.size()];
    for (int i = 0; i < path.size(); i++) {
      places[3 * i] = (float) path.get(i).shadow().x();
      places[3 * i + 1] = (float) path.get(i).shadow().y();
      places[3 * i + 2] = (float) path.get(i).shadow().distance();
    }
    return places;
  }
}
