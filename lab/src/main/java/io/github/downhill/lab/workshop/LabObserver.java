package io.github.downhill.lab.workshop;

/** Is told how far an experiment has come; from several threads. */
public interface LabObserver {

  /** So many works of a craft are wanted, of which some were known. */
  void began(Craft craft, int wanted, int known);

  /** So many of them are made now. */
  void made(int made, int wanted);

  /** One that does not care. */
  static LabObserver none() {
    return new LabObserver() {
      @Override
      public void began(Craft craft, int wanted, int known) {
        // nobody is there to be told
      }

      @Override
      public void made(int made, int wanted) {
        // nobody is there to be told
      }
    };
  }
}
