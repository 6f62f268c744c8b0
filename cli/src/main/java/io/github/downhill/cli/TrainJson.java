package io.github.downhill.cli;

import io.github.downhill.learning.Evaluation;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.RecipeText;
import io.github.downhill.learning.TrainingEvent;
import io.github.downhill.learning.TrainingEvent.EpochCompleted;
import io.github.downhill.learning.TrainingEvent.Finished;
import io.github.downhill.learning.TrainingEvent.Started;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Shows a run to a program: an object when it starts, after each epoch, and when it is over. */
final class TrainJson implements TrainReport {
  private final Terminal terminal;
  private final TrainSetting setting;

  TrainJson(Terminal terminal, TrainSetting setting) {
    this.terminal = terminal;
    this.setting = setting;
  }

  @Override
  public void on(TrainingEvent event) {
    switch (event) {
      case Started started -> show(json -> started(json, started));
      case EpochCompleted epoch -> show(json -> epoch(json, epoch));
      case TrainingEvent.Progressed _, Finished _ -> {}
    }
  }

  @Override
  public void finished(Finished finished, Path model, Resumption resumption) {
    show(json -> {
      json.writeStringProperty("event", "finished");
      json.writeStringProperty("reason", finished.reason().name().toLowerCase(Locale.ROOT));
      json.writeNumberProperty("epochs", finished.epochs());
      json.writeNumberProperty("steps", finished.step());
      finished.test().ifPresent(test -> tested(json, test));
      json.writeNumberProperty("seconds", finished.trainingNanos() * 1e-9);
      json.writeStringProperty("model", model.toString());
      json.writeStringProperty("parametersSha256", finished.network().parametersSha256());
      if (finished.reason() == TrainingEvent.Reason.STOPPED) {
        json.writeStringProperty("checkpoint", resumption.checkpoint().toString());
      }
    });
  }

  @Override
  public void close() {}

  private void started(JsonGenerator json, Started started) {
    Recipe recipe = setting.recipe();
    json.writeStringProperty("event", "started");
    json.writeStringProperty("architecture", recipe.architecture().text());
    json.writeNumberProperty("parameters", recipe.architecture().parameterCount());
    json.writeNumberProperty("examples", started.examples());
    json.writeNumberProperty("heldOut", started.heldOut());
    json.writeStringProperty("dataset", setting.dataset().name());
    json.writeStringProperty("kernels", setting.kernels());
    json.writeNumberProperty("threads", setting.threads());
    json.writeNumberProperty("seed", recipe.seed());
    json.writeNumberProperty("step", started.step());
    json.writeNumberProperty("steps", started.steps());
    json.writeObjectPropertyStart("recipe");
    RecipeText.of(recipe).forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeStringProperty("version", Version.text());
  }

  private static void epoch(JsonGenerator json, EpochCompleted epoch) {
    json.writeStringProperty("event", "epoch");
    json.writeNumberProperty("epoch", epoch.epoch());
    json.writeNumberProperty("cost", epoch.cost());
    epoch
        .test()
        .ifPresent(test -> {
          Json.number(json, "testCost", test.cost());
          Json.number(json, "testAccuracy", test.accuracy());
        });
    epoch
        .validation()
        .ifPresent(held -> {
          Json.number(json, "validationCost", held.cost());
          Json.number(json, "validationAccuracy", held.accuracy());
        });
    json.writeNumberProperty("seconds", epoch.trainingNanos() * 1e-9);
    json.writeNumberProperty("evaluationSeconds", epoch.evaluationNanos() * 1e-9);
    Json.number(json, "imagesPerSecond", epoch.imagesPerSecond());
  }

  private static void tested(JsonGenerator json, Evaluation test) {
    Json.number(json, "testCost", test.cost());
    Json.number(json, "testAccuracy", test.accuracy());
    json.writeNumberProperty("testErrors", test.errors());
    Json.table(json, "confusion", test.confusion());
  }

  private void show(Consumer<JsonGenerator> members) {
    terminal.out().println(Json.line(members));
  }
}
