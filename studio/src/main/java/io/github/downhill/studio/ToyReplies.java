package io.github.downhill.studio;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.lab.space.Bend;
import io.github.downhill.lab.space.PointExamples;
import io.github.downhill.lab.space.ToyShape;
import io.github.downhill.learning.Evaluation;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.node.ObjectNode;

/** Small networks that learn while one watches how they bend the plane. */
final class ToyReplies {
  private static final int FIELD_SIDE = 64;
  private static final long SEED_MAX = 1_000_000;
  private static final PointExamples FIELD = field();

  /** What one asks for: it says the bits of the network. */
  private record Order(ToyShape shape, String hidden, long seed, int epoch) {}

  private final Guest guest;
  private final Room room;
  private Optional<ToyRun> run = Optional.empty(); // of the workbench's thread alone

  ToyReplies(Guest guest) {
    this.guest = guest;
    room = guest.room();
  }

  Map<String, Reply> all() {
    return Map.of("toy", this::toy);
  }

  private void toy(Request request) {
    Order order =
        new Order(
            shape(request.text("shape")),
            hidden(request.text("hidden")),
            request.whole("seed"),
            request.index("epoch"));
    Refusal.unless(
        order.epoch() >= 0 && order.epoch() <= ToyRun.EPOCHS_MAX,
        "server.toy.epoch",
        Map.of("epoch", order.epoch(), "most", ToyRun.EPOCHS_MAX));
    Refusal.unless(
        order.seed() >= 0 && order.seed() <= SEED_MAX,
        "server.toy.seed",
        Map.of("seed", order.seed(), "most", SEED_MAX));
    room.workbench().ask(guest, request, (_, unwanted) -> tell(request, order, unwanted));
  }

  private static ToyShape shape(String name) {
    return Arrays.stream(ToyShape.values())
        .filter(shape -> shape.text().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("'shape' should be rings, spirals or links"));
  }

  private static String hidden(String sizes) {
    if (!sizes.matches("[1-4](-[1-4]){0,4}")) {
      throw new IllegalArgumentException("'hidden' should be layers of 1 to 4 neurons, as 2-3");
    }
    return sizes;
  }

  private void tell(Request request, Order order, BooleanSupplier unwanted) {
    ToyRun toy =
        run.filter(it -> it.leadsTo(order.shape(), order.hidden(), order.seed(), order.epoch()))
            .orElseGet(
                () -> new ToyRun(order.shape(), order.hidden(), order.seed(), room.kernels()));
    run = Optional.of(toy);
    toy.trainTo(order.epoch(), unwanted);
    Frame frame = new Frame(header(request, order, toy));
    frame.with("labels", labels(toy.points()));
    addBend(frame, toy.bend());
    if (toy.points().inputs() == 2) {
      frame.with("field", toy.outputs(FIELD));
    }
    guest.tell(frame);
  }

  private static ObjectNode header(Request request, Order order, ToyRun toy) {
    Evaluation learned = toy.learned();
    return Json.message("toy")
        .put("id", request.id())
        .put("shape", order.shape().text())
        .put("hidden", order.hidden())
        .put("seed", order.seed())
        .put("epoch", toy.epoch())
        .put("last", ToyRun.EPOCHS_MAX)
        .put("cost", learned.cost())
        .put("right", learned.accuracy())
        .put("tested", toy.tested().accuracy())
        .put("side", FIELD_SIDE)
        .put("reach", Bend.REACH)
        .put("lines", Bend.LINES)
        .put("steps", Bend.STEPS);
  }

  private static void addBend(Frame frame, Bend bend) {
    for (int stage = 0; stage < bend.points().size(); stage++) {
      frame.with("places" + stage, bend.points().get(stage).values());
    }
    for (int stage = 0; stage < bend.grid().size(); stage++) {
      frame.with("grid" + stage, bend.grid().get(stage).values());
    }
    double[] boundary = bend.boundary();
    frame.with("boundary", (float) boundary[0], (float) boundary[1], (float) boundary[2]);
  }

  private static byte[] labels(PointExamples points) {
    byte[] labels = new byte[points.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) points.label(i);
    }
    return labels;
  }

  /** The plane that comes in, as middles of small squares, row after row from below. */
  private static PointExamples field() {
    Matrix points = Matrix.zeros(FIELD_SIDE * FIELD_SIDE, 2);
    for (int i = 0; i < points.rows(); i++) {
      points.values()[2 * i] = place(i % FIELD_SIDE);
      points.values()[2 * i + 1] = place(i / FIELD_SIDE);
    }
    return new PointExamples("field", points, 2, new int[points.rows()]);
  }

  private static float place(int index) {
    return (float) (Bend.REACH * ((2.0 * index + 1) / FIELD_SIDE - 1));
  }
}
