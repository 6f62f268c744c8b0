package io.github.downhill.studio;

import io.github.downhill.kernels.Kernels;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What all browsers share: the digits, the runs, and the thread that trains. */
final class Room implements AutoCloseable {
  private final StudioSettings settings;
  private final Changes changes = new Changes();
  private final Notices notices = new Notices(changes);
  private final Library library;
  private final Runs runs;
  private final Albums albums = new Albums();
  private final RunText runText;
  private final Player player;
  private final Workbench workbench;
  private final Workbench laboratory;
  private final Map<Digits, Twin> twins = new HashMap<>();
  private volatile Optional<Crew> crew = Optional.empty(); // that was trained last

  Room(StudioSettings settings) {
    this.settings = settings;
    library = new Library(settings.shelf());
    runs = new Runs(changes);
    runText = new RunText(runs, settings.command(), library);
    player = new Player(library, settings.kernels(), settings.threads(), changes, notices::tell);
    workbench = new Workbench(Runtime.getRuntime().availableProcessors());
    laboratory = new Workbench(1);
  }

  /** What is locked while the runs are given orders. */
  Object orders() {
    return runs;
  }

  StudioSettings settings() {
    return settings;
  }

  Kernels kernels() {
    return settings.kernels();
  }

  Changes changes() {
    return changes;
  }

  Notices notices() {
    return notices;
  }

  Library library() {
    return library;
  }

  Runs runs() {
    return runs;
  }

  /** The pictures that browsers have brought. */
  Albums albums() {
    return albums;
  }

  RunText runText() {
    return runText;
  }

  Player player() {
    return player;
  }

  Workbench workbench() {
    return workbench;
  }

  /** The thread for what takes many seconds, so that no other question waits for it. */
  Workbench laboratory() {
    return laboratory;
  }

  void keep(Crew trained) {
    crew = Optional.of(trained);
  }

  /** Networks that have learned like that of a run, from other seeds; none before they have. */
  Optional<Crew> crewOf(Run run) {
    return crew.filter(it -> it.run().equals(run.id()));
  }

  /** Makes a run the one that is trained. */
  Run take(Run run) {
    runs.choose(run);
    player.take(run);
    return run;
  }

  /** The network without hidden layer, which the first who asks has trained. */
  synchronized Twin twin(Digits digits) {
    return twins.computeIfAbsent(digits, it -> Twin.train(it, kernels()));
  }

  @Override
  public void close() {
    player.close();
    workbench.close();
    laboratory.close();
  }
}
