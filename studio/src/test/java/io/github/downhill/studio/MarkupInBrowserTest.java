package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page's own logic: lesson/markup.js. */
class MarkupInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void theMarkupOfTheLessonsIsReadIntoPlainData() {
    String text =
        """
        A *good* $a_1$ is {accuracy}\\*.

        [Look](set:view=wall&neuron=1.3) or [play](do:play:slow).

        $$x$$
        """;

    Object blocks = studio.run("lesson/markup.js", "({parse}, text) => parse(text)", text);

    assertThat(blocks)
        .isEqualTo(
            List.of(
                Map.of(
                    "kind",
                    "paragraph",
                    "children",
                    List.of(
                        text("A "),
                        Map.of("kind", "emphasis", "children", List.of(text("good"))),
                        text(" "),
                        Map.of("kind", "tex", "tex", "a_1"),
                        text(" is "),
                        Map.of("kind", "live", "name", "accuracy"),
                        text("*."))),
                Map.of(
                    "kind",
                    "paragraph",
                    "children",
                    List.of(
                        Map.of(
                            "kind", "set",
                            "patch", Map.of("view", "wall", "neuron", "1.3"),
                            "children", List.of(text("Look"))),
                        text(" or "),
                        Map.of(
                            "kind",
                            "do",
                            "verb",
                            "play",
                            "argument",
                            "slow",
                            "children",
                            List.of(text("play"))),
                        text("."))),
                Map.of("kind", "display", "tex", "x")));
  }

  private static Map<String, Object> text(String words) {
    return Map.of("kind", "text", "text", words);
  }
}
