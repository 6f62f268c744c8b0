package io.github.downhill.benchmarks;

import io.github.downhill.learning.Examples;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.classification.MultilayerPerceptronClassificationModel;
import org.apache.spark.ml.classification.MultilayerPerceptronClassifier;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Spark's MultilayerPerceptronClassifier in one JVM. It knows no mini-batches and no squares: what
 * is called a turn is one of ten iterations of L-BFGS, each over all images, with cross-entropy.
 */
final class SparkContestant {
  private static final int ITERATIONS = 10;

  private SparkContestant() {}

  public static void main(String[] arguments) throws Exception {
    Terms terms = Terms.of(arguments[0]);
    try (SparkSession spark = session(terms.threads())) {
      Dataset<Row> images = images(spark, Data.training(terms.data()), terms.threads());
      var classifier =
          new MultilayerPerceptronClassifier()
              .setLayers(terms.workload().sizes())
              .setSolver("l-bfgs")
              .setTol(0)
              .setSeed(1)
              .setMaxIter(ITERATIONS);
      Turns.take(
          "Spark MLlib %s, double, L-BFGS over all images, an iteration, %d thread(s)"
              .formatted(spark.version(), terms.threads()),
          ITERATIONS,
          () -> {
            MultilayerPerceptronClassificationModel model = classifier.fit(images);
            classifier.setInitialWeights(model.weights());
          });
    }
  }

  private static SparkSession session(int threads) {
    SparkSession spark =
        SparkSession.builder()
            .master("local[" + threads + "]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    return spark;
  }

  /** All images as rows of Spark's, one part for each thread, kept in memory. */
  private static Dataset<Row> images(SparkSession spark, Examples examples, int threads) {
    List<Row> rows = new ArrayList<>();
    float[] pixels = new float[examples.inputs()];
    for (int i = 0; i < examples.size(); i++) {
      examples.copyInputs(i, pixels, 0);
      double[] features = new double[pixels.length];
      for (int k = 0; k < pixels.length; k++) {
        features[k] = pixels[k];
      }
      rows.add(RowFactory.create((double) examples.label(i), Vectors.dense(features)));
    }
    StructType columns =
        new StructType()
            .add("label", DataTypes.DoubleType)
            .add("features", SQLDataTypes.VectorType());
    Dataset<Row> images = spark.createDataFrame(rows, columns).repartition(threads).cache();
    images.count();
    return images;
  }
}
