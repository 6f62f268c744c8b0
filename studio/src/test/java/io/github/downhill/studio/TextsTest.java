package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page's texts say the same in both languages. */
class TextsTest {
  static final Path FOLDER = Path.of("src/main/resources/io/github/downhill/studio/pages/texts");

  /** What stands in a text for a number or a name, for a formula, and for words that act. */
  private static final Pattern MARKS =
      Pattern.compile("\\{\\w+}|\\$\\$[^$]+\\$\\$|\\$[^$\n]+\\$|\\]\\((?:set|do):[^)]*\\)");

  private static final JsonMapper MAPPER = new JsonMapper();

  @ParameterizedTest
  @MethodSource("parts")
  void everyTextIsThereInBothLanguages(String part) throws IOException {
    assertThat(texts(part, "de").keySet()).isEqualTo(texts(part, "en").keySet());
    assertThat(texts(part, "de").values()).noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @MethodSource("parts")
  void everyTextHasTheSamePlaceholdersFormulasAndLinksInBothLanguages(String part)
      throws IOException {
    Map<String, String> german = texts(part, "de");
    texts(part, "en")
        .forEach((key, text) -> assertThat(marks(german.get(key))).as(key).isEqualTo(marks(text)));
  }

  static Stream<String> parts() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      return names.stream().map(name -> name.substring(0, name.indexOf('.'))).distinct().sorted();
    }
  }

  /** The texts of a part by their keys, such as {@code view.draw} or {@code pages.3}. */
  static Map<String, String> texts(String part, String language) throws IOException {
    Path file = FOLDER.resolve("%s.%s.json".formatted(part, language));
    Map<String, String> texts = new TreeMap<>();
    collect("", MAPPER.readTree(Files.readString(file)), texts);
    assertThat(texts).isNotEmpty();
    return texts;
  }

  private static void collect(String key, JsonNode node, Map<String, String> texts) {
    if (node.isValueNode()) {
      texts.put(key, node.asString());
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(key + "." + i, node.get(i), texts);
      }
    } else {
      node.properties().forEach(each -> collect(key + "." + each.getKey(), each.getValue(), texts));
    }
  }

  /**
   * In formulas, too, numbers have the commas and points of the language, and words are its words.
   */
  private static Set<String> marks(String text) {
    String plain =
        text.replace("{,}", ".").replaceAll("\\\\text\\{[^}]*}", "").replace(".$$", "$$");
    return new TreeSet<>(MARKS.matcher(plain).results().map(MatchResult::group).toList());
  }
}
