package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options and arguments that make no sense. */
class MisuseTest {
  @TempDir private static Path shared;
  private static Path data;

  @TempDir private Path folder;

  private Path out;
  private Path checkpoint;

  @BeforeAll
  static void writeData() throws IOException {
    data =
        Pictures.idxFolder(
            shared.resolve("data"), Pictures.easy(28, 40, 1), Pictures.easy(28, 20, 2));
  }

  @BeforeEach
  void prepare() throws IOException {
    out = Files.writeString(folder.resolve("old.onnx"), "the model of before");
    checkpoint = Files.writeString(folder.resolve("old.safetensors"), "the checkpoint of before");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--learning-rate 0                   | --learning-rate: the learning rate must be a number"
            + " above 0, not 0.0",
        "--learning-rate -0.5                | --learning-rate: the learning rate must be a number"
            + " above 0, not -0.5",
        "--learning-rate NaN                 | --learning-rate: the learning rate must be a number"
            + " above 0, not NaN",
        "--learning-rate Infinity            | --learning-rate: the learning rate must be a number"
            + " above 0",
        "--learning-rate 1e99                | --learning-rate: the learning rate must be a number"
            + " above 0",
        "--learning-rate fast                | --learning-rate: expected a number such as 0.5, not"
            + " 'fast'.",
        "--epochs 0                          | --epochs: a run needs at least 1 epoch, not 0",
        "--epochs -3                         | --epochs: a run needs at least 1 epoch, not -3",
        "--epochs 1.5                        | --epochs: expected a whole number, not '1.5'.",
        "--epochs 99999999999                | --epochs: 99999999999 is out of range; expected a"
            + " number nearer to 0.",
        "--batch 0                           | --batch",
        "--batch -10                         | --batch",
        "--batch half                        | --batch: expected a number of examples above 0, or"
            + " 'full'",
        "--threads 0                         | --threads: expected a number from 1 to 256, not 0",
        "--threads -2                        | --threads: expected a number from 1 to 256, not -2",
        "--threads 1000000                   | --threads: expected a number from 1 to 256",
        "--threads many                      | --threads: expected a whole number, not 'many'.",
        "--l2 -0.1                           | --l2: L2 must be at least 0, not -0.1",
        "--l2 NaN                            | --l2: L2 must be at least 0, not NaN",
        "--l2 Infinity                       | --l2: L2 must be at least 0, not Infinity",
        "--validation -0.1                   | --validation: what is held out must be a fraction"
            + " below 1 or a number",
        "--validation NaN                    | --validation: what is held out must be a fraction"
            + " below 1 or a number",
        "--validation 1.5                    | --validation: cannot hold out 1.5 of 40 examples",
        "--validation 60000                  | --validation: cannot hold out 60,000 of 40 examples",
        "--validation 40                     | --validation: cannot hold out 40",
        "--validation 1e30                   | --validation: cannot hold out",
        "--validation 0.01                   | --validation: 0.01 of 40 examples is not even one",
        "--validation 0.02 --patience 3      | --validation: 0.02 of 40 examples is not even one",
        "--patience 5                        | --patience: patience watches the accuracy on"
            + " held-out examples",
        "--patience -1 --validation 0.1      | --patience: patience must be at least 1 epoch, not"
            + " -1",
        "--recipe slow                       | --recipe: there is no recipe 'slow'; expected one"
            + " of: video, quick",
        "--until 95 --validation 0.1         | --until: the accuracy to stop at must be a fraction"
            + " up to 1, such as 0.95, not 95.0",
        "--until 0.95                        | --until: the accuracy to stop at is that on held-out"
            + " examples",
        "--seed one                          | --seed: expected a whole number, not 'one'.",
        "--layers 784                        | --layers: expected sizes with dashes between",
        "--layers 784,16,10                  | --layers: expected sizes with dashes between",
        "--layers 784-0-10                   | --layers: expected sizes with dashes between",
        "--layers 784--10                    | --layers: expected sizes with dashes between",
        "--layers 784-sixteen-10             | --layers: expected sizes with dashes between",
        "--layers 784-99999999999-10         | --layers: expected sizes with dashes between",
        "--layers 784-999999999-10           | parameters are more than one array can hold",
        "--layers 100-16-10                  | --layers 100-16-10 do not fit the data",
        "--layers 784-16-3                   | --layers 784-16-3 do not fit the data",
        "--activation softmax                | only the last layer can have it",
        "--activation sigmod                 | --activation: there is no activation 'sigmod'",
        "--output step                       | --output: there is no activation 'step'",
        "--cost loss                         | --cost: there is no cost 'loss'",
        "--cost cross-entropy --output relu  | --cost: cross-entropy needs outputs between 0 and 1",
        "--cost cross-entropy --output tanh  | --cost: cross-entropy needs outputs between 0 and 1",
        "--init zero                         | --init: there is no initialization 'zero'",
        "--optimizer sdg                     | --optimizer: ",
        "--optimizer momentum:2              | --optimizer: ",
        "--optimizer momentum:fast           | --optimizer: ",
        "--optimizer adam:1:1:1:1            | --optimizer: ",
        "--schedule linear                   | --schedule: there is no schedule 'linear'",
        "--schedule step:0:0.5               | --schedule: a step schedule needs at least 1 epoch",
        "--schedule step:5:-1                | --schedule: a step schedule needs at least 1 epoch",
        "--schedule step:5:0.5:3             | --schedule: there is no schedule",
      })
  void anOptionWithAValueThatMakesNoSense(String options, String clue) throws IOException {
    refuses(clue, options.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "--epoch, --epochs",
    "--epochz, --epochs",
    "--layer, --layers",
    "--learningrate, --learning-rate",
    "--learning-rat, --learning-rate",
    "--activaton, --activation",
    "--optimiser, --optimizer",
    "--schedul, --schedule",
    "--checkpiont, --checkpoint",
    "--reusme, --resume",
    "--tread, --threads",
    "--jsn, --json",
    "--eopchs, --epochs",
    "--bacth, --batch",
    "--sede, --seed",
  })
  void anUnknownOptionIsAnsweredWithTheNearestOne(String unknown, String nearest)
      throws IOException {
    refuses(nearest + "?", unknown, "3");
    refuses("'" + unknown, unknown + "=3");
  }

  @Test
  void anUnknownOptionThatIsLikeNoneOrStandsInTheWrongPlace() throws IOException {
    refuses("train has no option '--xyzzy-plugh-frotz'.", "--xyzzy-plugh-frotz");
    refuses("train has no option '-epochs' (did you mean --epochs?).", "-epochs", "3");
    Refused.asMisuse(
        folder,
        "option '--epochs' comes after the command: expected 'downhill train --epochs'.",
        "--epochs",
        3);
  }

  @Test
  void aSwitchThatIsGivenAValue() throws IOException {
    refuses("--json takes no value; leave out 'maybe'.", "--json=maybe");
  }

  @ParameterizedTest
  @CsvSource({"trian, train", "evalute, evaluate", "predcit, predict", "Inspect, inspect"})
  void anUnknownCommandIsAnsweredWithTheNearestOne(String unknown, String nearest)
      throws IOException {
    Refused.asMisuse(folder, "(did you mean " + nearest + "?).", unknown);
    Refused.asMisuse(folder, "expected one of: train, evaluate,", "frobnicate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--epochs", "--out", "--data", "--seed", "--layers", "--checkpoint", "--threads"})
  void anOptionGivenTwice(String option) throws IOException {
    refuses(option + " is given more than once; give it once.", option, "1", option, "2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--epochs", "--out", "--resume", "--learning-rate"})
  void anOptionWithoutItsValue(String option) throws IOException {
    refuses(option + " needs a value: expected '" + option + " ", option);
    Refused.asMisuse(folder, option + " needs a value", "train", option, "--json");
  }

  @Test
  void anArgumentTooMany() throws IOException {
    refuses("'digits.onnx' is one word too many: train takes nothing but options.", "digits.onnx");
    Refused.asMisuse(
        folder, "'more' is one word too many: evaluate takes MODEL", "evaluate", out, "more");
    Refused.asMisuse(folder, "'more' is one word too many", "inspect", out, "more");
  }

  @Test
  void anArgumentTooFew() throws IOException {
    Refused.asMisuse(
        folder, "MODEL is missing: expected 'downhill evaluate MODEL'.", "evaluate", "--offline");
    Refused.asMisuse(
        folder, "MODEL is missing: expected 'downhill predict MODEL IMAGE'.", "predict", "--json");
    Refused.asMisuse(folder, "IMAGE is missing", "predict", out);
    Refused.asMisuse(folder, "MODEL is missing", "inspect");
    Refused.asMisuse(folder, "MODEL is missing", "reproduce", "--json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--layers 784-10",
        "--seed 1",
        "--recipe quick",
        "--until 0.9",
        "--epochs 60",
        "--validation 0.1",
        "--cost squares"
      })
  void aRecipeForARunThatHasOne(String options) throws IOException {
    List<String> words = new ArrayList<>(List.of("--resume", checkpoint.toString()));
    words.addAll(List.of(options.split(" ")));

    refuses("--resume goes on with the recipe in the checkpoint", words.toArray(String[]::new));
  }

  @Test
  void kernelsThatDoNotExist() throws IOException {
    System.setProperty("downhill.kernels", "abacus");
    try {
      refuses("-Ddownhill.kernels: no kernels named 'abacus' run here; choose one of:");
    } finally {
      System.clearProperty("downhill.kernels");
    }
  }

  @Test
  void aSizeOfTheLayersOrAnActivationInTheWrongPlaceIsBlamedOnItsOption() throws IOException {
    refuses("downhill: --layers: ", "--layers", "784-999999999-10");
    refuses("downhill: --activation: ", "--activation", "softmax");
  }

  @Test
  void showsWhereItHappenedOnlyIfAsked() {
    Shown option = Shown.by("train", "--data", data, "--epochs", 0, "--debug", "--out", out);
    Shown unknown = Shown.by("train", "--debug", "--epoch", 3);
    Shown file = Shown.by("inspect", folder.resolve("nowhere.onnx"), "--debug");

    assertThat(option.code()).isEqualTo(2);
    assertThat(option.err())
        .contains("\tat io.github.downhill.cli", "downhill: --epochs: a run needs at");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("\tat picocli.", "downhill: train has no option");
    assertThat(file.code()).isEqualTo(1);
    assertThat(file.err()).contains("\tat io.github.downhill.formats", "does not exist");
  }

  private void refuses(String clue, String... options) throws IOException {
    List<Object> words = new ArrayList<>(List.of("train"));
    List<String> given = Arrays.asList(options);
    words.addAll(given);
    addUnlessGiven("--data", data, given, words);
    addUnlessGiven("--out", out, given, words);
    if (!given.contains("--resume")) {
      addUnlessGiven("--checkpoint", checkpoint, given, words);
    }
    Refused.asMisuse(folder, clue, words.toArray());
  }

  private static void addUnlessGiven(
      String option, Path value, List<String> given, List<Object> words) {
    if (!given.contains(option)) {
      words.addAll(1, List.of(option, value));
    }
  }
}
