package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "3.0, 3",
    "0.75, 0.75",
    "100.0, 100",
    "0.0, 0",
    "1e-6, 0.000001",
    "1e-9, 1e-9",
    "2.5e-10, 2.5e-10",
    "1e7, 1e7",
    "1e25, 1e25",
  })
  void aNumberIsAsOneWouldWriteIt(double number, String text) {
    assertThat(Words.number(number)).isEqualTo(text);
  }

  @Test
  void aListIsBrokenBetweenItsItems() {
    assertThat(Words.lines("one, two, three, 10,000", 9))
        .containsExactly("one, two,", "three,", "10,000");
    assertThat(Words.lines("one, two", 80)).containsExactly("one, two");
    assertThat(Words.lines("longer than there is room, two", 9))
        .containsExactly("longer than there is room,", "two");
  }

  @Test
  void aWordIsQuotedWhereAShellWouldReadMoreIntoIt() {
    assertThat(Words.quoted("models/digits-2.onnx")).isEqualTo("models/digits-2.onnx");
    assertThat(Words.quoted("my model")).isEqualTo("'my model'");
    assertThat(Words.quoted("it's")).isEqualTo("'it'\\''s'");
    assertThat(Words.quoted("~/model")).isEqualTo("'~/model'");
    assertThat(Words.quoted("$HOME")).isEqualTo("'$HOME'");
    assertThat(Words.quoted("")).isEqualTo("''");
  }
}
