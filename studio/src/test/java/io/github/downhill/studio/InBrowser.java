package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import io.github.downhill.datasets.Dataset;
import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.studio.StudioSettings.NamedModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A studio for a class of tests, and windows with its page for each of them. No test passes in
 * whose windows anything was complained of.
 */
final class InBrowser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private static final Shelf MANY =
      new MadeUpShelf().with("made-up", Once.of(() -> MadeUpDigits.dataset(20_000, 500, 1)));

  private final Supplier<Shelf> shelf;
  private final Supplier<Optional<NamedModel>> model;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<Complaints> complaints = new ArrayList<>();
  private Browser browser;
  private Studio studio;
  private @Nullable Window shared;

  private InBrowser(Supplier<Shelf> shelf, Supplier<Optional<NamedModel>> model) {
    this.shelf = shelf;
    this.model = model;
  }

  /** A studio with a fresh network and digits that are made up. */
  static InBrowser withMadeUpDigits() {
    return new InBrowser(() -> MANY, Optional::empty);
  }

  /** A studio in which one may also learn from other digits, under the name "others". */
  static InBrowser withOtherDigits() {
    return new InBrowser(
        () -> MadeUpShelf.of(4_000, 500).with("others", () -> MadeUpDigits.dataset(3_000, 400, 99)),
        Optional::empty);
  }

  /** A studio that has found no MNIST, and so has made up digits. */
  static InBrowser withDigitsInsteadOfMnist() {
    Dataset digits = MadeUpDigits.dataset(2_000, 500, 1);
    Dataset named = new Dataset("synthetic", digits.training(), digits.test());
    return new InBrowser(
        () -> new MadeUpShelf().with("mnist", () -> named).with("synthetic", () -> named),
        Optional::empty);
  }

  /** A studio with a fresh network and MNIST. */
  static InBrowser withMnist() {
    return new InBrowser(RealDigits::shelf, Optional::empty);
  }

  /** A studio with MNIST and a network that knows it. */
  static InBrowser withTrainedNetwork() {
    return new InBrowser(
        RealDigits::shelf, () -> Optional.of(new NamedModel("trained.onnx", RealDigits.trained())));
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    browser = Chromium.of(context);
    studio = start(0);
  }

  private Studio start(int port) {
    try {
      return Studio.start(
          new StudioSettings(
              "127.0.0.1",
              port,
              "./downhill",
              "0.0",
              KernelSelection.choose(),
              shelf.get(),
              _ -> 1,
              model.get()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address without the slash at its end. */
  String origin() {
    return "http://127.0.0.1:" + studio.address().getPort();
  }

  Window open(String query) {
    return open(Device.LAPTOP, query);
  }

  /** A window for all tests of the class, which leave it as it is. */
  Window sharedWindow() {
    Window known = shared;
    if (known == null) {
      known = open("");
      shared = known;
      contexts.remove(known.page().context());
      complaints.remove(known.complaints());
    }
    return known;
  }

  /** What a function makes of a module of the page; the window stays as it is. */
  Object run(String module, String function, Object argument) {
    return sharedWindow().with(module, function, argument);
  }

  Window open(Device device, String query) {
    return open(device.options(), query);
  }

  Window open(NewContextOptions options, String query) {
    return open(options, _ -> {}, query);
  }

  /** A window in a profile that is prepared before the page is opened. */
  Window open(NewContextOptions options, Consumer<BrowserContext> preparation, String query) {
    Complaints heard = new Complaints(origin());
    BrowserContext context = browser.newContext(options);
    Lag.prepare(context);
    preparation.accept(context);
    heard.listenTo(context);
    contexts.add(context);
    complaints.add(heard);
    return Window.open(context, origin() + "/" + query, heard);
  }

  /** Stops the studio, and returns what starts it again in the same place. */
  Runnable stop() {
    int port = studio.address().getPort();
    studio.close();
    return () -> studio = start(port);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    List<Complaints> all = List.copyOf(complaints);
    complaints.clear();
    all.forEach(InBrowser::check);
  }

  private static void check(Complaints complaints) {
    assertThat(complaints.unexpected()).as("what the browser complained of").isEmpty();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (shared != null) {
      shared.page().context().close();
    }
    if (studio != null) {
      studio.close();
    }
    if (shared != null) {
      check(shared.complaints());
    }
  }
}
