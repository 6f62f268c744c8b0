package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class SayingTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern KEY = Pattern.compile("\"(server(\\.\\w+)+)\"");

  @Test
  void everyKeyInTheCodeHasATextAndEveryTextIsSaid() throws IOException {
    Set<String> texts =
        TextsTest.texts("server", "en").keySet().stream()
            .map(key -> key.substring(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(keysInTheCode()).isEqualTo(texts);
  }

  private static Set<String> keysInTheCode() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Matcher matcher = KEY.matcher(Files.readString(file));
        matcher.results().map(found -> found.group(1)).forEach(keys::add);
      }
    }
    return keys;
  }

  @Test
  void writesItsValuesIntoTheEnglishText() {
    Saying saying =
        new Saying("server.network.parameters", Map.of("count", 2_000_000L, "most", 1_500_000));
    assertThat(saying.english())
        .isEqualTo(
            "2,000,000 weights and biases are more than the studio can show (1,500,000):"
                + " use smaller layers.");
  }

  @Test
  void writesATextFromOutsideAsItIs() {
    Saying saying = new Saying("server.run.gone", Map.of("run", "$1 {run} \\"));
    assertThat(saying.english()).isEqualTo("There is no run $1 {run} \\ any longer.");
  }

  @Test
  void addsToAMessageTheSentenceAndWhatMakesItInOtherLanguages() {
    Saying saying = new Saying("server.recipe.batch", Map.of("value", -1.5));
    ObjectNode message = saying.addTo(Json.message("problem"), "message");
    assertThat(Json.text(message))
        .isEqualTo(
            "{\"type\":\"problem\",\"message\":\"A mini-batch has at least 1 example, or 0 for all"
                + " of them: not -1.5.\",\"key\":\"server.recipe.batch\","
                + "\"values\":{\"value\":-1.5}}");
  }

  @ParameterizedTest
  @MethodSource
  void quotesWhatComesFromDeeperDownAfterABeginningOfItsOwn(Exception e, String expected) {
    assertThat(Saying.of(e).english()).isEqualTo(expected);
    assertThat(Saying.of(e).values()).containsOnlyKeys("reason");
  }

  static Stream<Object[]> quotesWhatComesFromDeeperDownAfterABeginningOfItsOwn() {
    return Stream.of(
        new Object[] {
          new IllegalArgumentException("no such unit"), "The studio cannot do that: no such unit"
        },
        new Object[] {new IOException("cut off."), "The digits could not be read: cut off."},
        new Object[] {
          new IllegalStateException("closed"),
          "That did not work: java.lang.IllegalStateException: closed"
        });
  }

  @Test
  void saysOfARefusalWhatItSays() {
    Refusal refusal = new Refusal("server.busy", Map.of());
    assertThat(Saying.of(refusal)).isEqualTo(refusal.saying());
    assertThat(refusal).hasMessage(refusal.saying().english());
  }
}
