import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Formats every Java source below a folder, or only says which are not formatted: {@code check
 * FOLDER} or {@code apply FOLDER}. The build runs this file on the JDK that compiles the sources,
 * because the formatter can only read what the javac beside it can.
 */
final class Format {
  private Format() {}

  public static void main(String[] arguments) throws Exception {
    boolean apply = arguments[0].equals("apply");
    List<String> sources = sourcesBelow(Path.of(arguments[1]));
    var command = new ArrayList<String>();
    command.addAll(apply ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    command.addAll(sources);
    var out = new PrintWriter(System.out, true);
    var err = new PrintWriter(System.err, true);
    int exit = new Main(out, err, System.in).format(command.toArray(String[]::new));
    if (exit != 0 && !apply) {
      System.err.println("The sources above are not formatted: ./mvnw -N verify -Dformat=apply");
    }
    System.exit(exit);
  }

  private static List<String> sourcesBelow(Path folder) throws IOException {
    var sources = new ArrayList<String>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes unused) {
            String name = entered.getFileName().toString();
            return name.equals("target") || name.equals(".git")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes unused) {
            if (file.toString().endsWith(".java")) {
              sources.add(file.toString());
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return sources;
  }
}
