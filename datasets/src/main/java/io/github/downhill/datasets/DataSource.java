package io.github.downhill.datasets;

/** A place that holds labelled pictures, looked at only when they are wanted. */
interface DataSource {

  /** Examples to learn from and to be tested on. */
  FoundDataset dataset() throws DatasetException;

  /** The examples to be tested on alone; if the place holds just one set, that one. */
  FoundExamples test() throws DatasetException;
}
