package io.github.downhill.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.network.Prediction;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java that the README shows compiles and does what it says. */
class ReadmeTest {
  private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private static final String PROGRAM =
      """
      import io.github.downhill.kernels.*;
      import io.github.downhill.learning.*;
      import io.github.downhill.network.*;

      public class Snippet {
        public static Prediction run(Examples examples, float[] pixels) {
          // snippet
        }
      }
      """;

  @Test
  void showsAProgramThatTrainsAndPredicts(@TempDir Path folder) throws Exception {
    Path source = folder.resolve("Snippet.java");
    Files.writeString(source, PROGRAM.replace("// snippet", snippet()));
    StringWriter complaints = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options = List.of("-cp", System.getProperty("java.class.path"), "-proc:none");
    var files = compiler.getStandardFileManager(null, null, null);
    var task =
        compiler.getTask(complaints, files, null, options, null, files.getJavaFileObjects(source));
    assertThat(task.call()).as(complaints.toString()).isTrue();
    assertThat(run(folder).outputs()).hasSize(10);
  }

  private static Prediction run(Path folder) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      return (Prediction)
          loader
              .loadClass("Snippet")
              .getMethod("run", Examples.class, float[].class)
              .invoke(null, MadeUpExamples.clouds(50, 784, 10, 1), new float[784]);
    }
  }

  private static String snippet() throws Exception {
    Matcher matcher = SNIPPET.matcher(Files.readString(Path.of("..", "README.md")));
    assertThat(matcher.find()).isTrue();
    String code = matcher.group(1);
    return code.replaceFirst("(Prediction prediction = .*?;)", "$1 return prediction;");
  }
}
