package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DrawingInBrowserTest {
  private static final double[] SEVEN = {80, 60, 200, 60, 130, 230};
  private static final String NOTHING = "Nothing drawn, so there is no answer.";

  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  private Window window;

  @BeforeEach
  void open() {
    window = studio.open("");
  }

  @Test
  void nothingDrawnGivesNoAnswer() {
    hasNoAnswer();
  }

  @Test
  void aDrawingByMouseIsAnswered() {
    Pen.on(window).stroke(SEVEN);

    hasAnswer();
  }

  @Test
  void aDrawingByFingerIsAnsweredOnAPhone() {
    window = studio.open(Device.PHONE, "");
    Pen.on(window).touch(SEVEN);

    hasAnswer();
  }

  @Test
  void aDrawingByKeyboardIsAnswered() {
    window.pad().focus();
    window.pad().press("Space");
    List.of("ArrowDown", "ArrowDown", "ArrowDown", "ArrowLeft", "Shift+ArrowLeft", "ArrowDown")
        .forEach(window.pad()::press);
    window.pad().press("Space");

    hasAnswer();

    window.pad().press("Delete");
    hasNoAnswer();
    window.pad().press("Control+z");
    hasAnswer();
  }

  @Test
  void whileThePenMovesTheAnswerIsThere() {
    Pen pen = Pen.on(window);
    pen.stroke(SEVEN);
    window.await("({data}) => data.answer?.activations && !data.answer.empty");
    Object before = window.ask("({data}) => data.answer.id");

    pen.stroke(60, 140, 220, 140);

    window.await("({data}, before) => data.answer.id > before", before);
    hasAnswer();
  }

  @Test
  void undoTakesTheStrokeBackAndRedoBringsItAgain() {
    Pen.on(window).stroke(SEVEN);
    hasAnswer();

    window.button("Undo").click();
    hasNoAnswer();

    window.button("Redo").click();
    hasAnswer();
  }

  @Test
  void clearTakesAllStrokesAwayAndUndoBringsThemBack() {
    Pen.on(window).stroke(SEVEN);
    Pen.on(window).stroke(80, 140, 190, 140);
    hasAnswer();

    window.button("Clear").click();
    hasNoAnswer();

    window.button("Undo").click();
    hasAnswer();
  }

  @Test
  void theEraserTakesAwayWhatWasDrawn() {
    Pen.on(window).stroke(SEVEN);
    hasAnswer();

    window.button("Eraser").click();
    Pen.on(window).stroke(SEVEN);

    hasNoAnswer();
  }

  private void hasAnswer() {
    assertThat(window.answer()).hasAttribute("data-digit", Pattern.compile("[0-9]"));
    assertThat(window.answer()).containsText("is the brightest output");
  }

  private void hasNoAnswer() {
    assertThat(window.answer()).hasAttribute("data-digit", "");
    assertThat(window.answer()).containsText(NOTHING);
  }
}
