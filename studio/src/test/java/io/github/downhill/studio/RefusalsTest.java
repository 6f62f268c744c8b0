package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the studio does not do, it refuses in words that each page has in its own language. */
class RefusalsTest {
  private OpenStudio studio;

  @BeforeEach
  void open() throws IOException {
    studio = OpenStudio.open();
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'layers':'784--10'} | server.recipe.layers",
        "{'layers':'784-0-10'} | server.recipe.layers",
        "{'layers':'784-16-11'} | server.recipe.ends",
        "{'layers':'784-5000-10'} | server.recipe.neurons",
        "{'layers':'784-2000-10'} | server.network.parameters",
        "{'layers':'784-1500-10','batch':0} | server.recipe.memory",
        "{'learningRate':-1} | server.recipe.rate",
        "{'learningRate':1e-50} | server.recipe.rate",
        "{'learningRate':1e50} | server.recipe.rate",
        "{'batch':-1} | server.recipe.batch",
        "{'epochs':10001} | server.recipe.epochs",
        "{'l2':-0.1} | server.recipe.l2",
        "{'validation':-1} | server.recipe.validation",
        "{'validation':61} | server.recipe.holdOut",
        "{'validation':1.5} | server.recipe.holdOut",
        "{'validation':0.1,'patience':-1} | server.recipe.patience",
        "{'validation':0.1,'until':1.1} | server.recipe.until",
        "{'patience':2} | server.recipe.nothingHeldOut",
        "{'until':0.9} | server.recipe.nothingHeldOut",
        "{'data':'letters'} | server.digits.unknown",
        "{'activation':'magic'} | server.refused"
      })
  void aRecipeThatCannotBe(String recipe, String key) {
    assertThat(refused("{'type':'start','recipe':%s}".formatted(recipe)).text("key"))
        .isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'rate','learningRate':1e-50} | server.recipe.rate",
        "{'type':'branch','run':'99','step':0} | server.run.gone",
        "{'type':'forget','run':'1'} | server.run.trained",
        "{'type':'example','set':'test','index':40} | server.digits.noTestPicture",
        "{'type':'example','set':'training','index':-1} | server.digits.noTrainingPicture",
        "{'type':'advance','unit':'century'} | server.refused"
      })
  void anOrderThatCannotBeCarriedOut(String order, String key) {
    assertThat(refused(order).text("key")).isEqualTo(key);
  }

  @Test
  void saysWithWhichValues() {
    JsonNode values =
        refused("{'type':'start','recipe':{'validation':100}}").header().path("values");
    assertThat(values.get("share").doubleValue()).isEqualTo(100);
    assertThat(values.get("examples").intValue()).isEqualTo(61);
  }

  @Test
  void keepsSoManyRunsAndNoMore() {
    Visitor visitor = studio.visit().watch();
    visitor.hear("moment");
    visitor.say("{\"type\":\"pin\",\"run\":\"1\"}");
    for (int run = 2; run <= 13; run++) {
      visitor.say("{\"type\":\"start\",\"recipe\":{\"layers\":\"784-10\"}}");
      visitor.say("{\"type\":\"pin\",\"run\":\"" + run + "\"}");
    }
    assertThat(visitor.hear("problem").text("key")).isEqualTo("server.run.tooMany");
  }

  @ParameterizedTest
  @CsvSource({"/model, ONNX", "/picture, PNG"})
  void aFileThatIsNone(String path, String expected) throws IOException, InterruptedException {
    HttpResponse<String> response =
        studio.post(path, "no such file".getBytes(StandardCharsets.UTF_8));

    JsonNode answer = new JsonMapper().readTree(response.body());
    assertThat(answer.get("key").stringValue()).isEqualTo("server.file.unreadable");
    assertThat(answer.at("/values/reason").stringValue()).startsWith("it ").contains(expected);
    assertThat(answer.get("error").stringValue())
        .isEqualTo("The file could not be read: " + answer.at("/values/reason").stringValue());
  }

  private Message refused(String order) {
    Visitor visitor = studio.visit().watch();
    visitor.hear("moment");
    visitor.say(order.replace('\'', '"'));
    Message problem = visitor.hear("problem");
    assertThat(problem.text("message")).isNotBlank().doesNotContain(List.of("?", "{", "null"));
    return problem;
  }
}
