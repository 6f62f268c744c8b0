import java.nio.file.Files;
import java.nio.file.Path;

/** Says in one line how much of the code the tests ran: {@code REPORT}, JaCoCo's csv file. */
final class Coverage {
  private Coverage() {}

  public static void main(String[] arguments) throws Exception {
    var report = Path.of(arguments[0]);
    if (!Files.exists(report)) {
      return; // The tests were skipped.
    }
    long[] sums = new long[13];
    for (String line : Files.readAllLines(report).subList(1, (int) Files.lines(report).count())) {
      String[] columns = line.split(",");
      for (int column = 3; column < sums.length; column++) {
        sums[column] += Long.parseLong(columns[column]);
      }
    }
    System.out.printf(
        "Coverage: %.1f %% of %d lines, %.1f %% of %d branches (%s)%n",
        100.0 * sums[8] / Math.max(1, sums[7] + sums[8]),
        sums[7] + sums[8],
        100.0 * sums[6] / Math.max(1, sums[5] + sums[6]),
        sums[5] + sums[6],
        report.resolveSibling("index.html"));
  }
}
