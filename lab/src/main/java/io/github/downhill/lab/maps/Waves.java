package io.github.downhill.lab.maps;

/** A square picture as a sum of waves: the discrete Fourier transform, by its definition. */
final class Waves {
  private final int side;
  private final double[] cos; // of k whole turns divided by the side
  private final double[] sin;

  /** For pictures that are so many pixels wide and high. */
  Waves(int side) {
    this.side = side;
    cos = new double[side];
    sin = new double[side];
    for (int k = 0; k < side; k++) {
      cos[k] = StrictMath.cos(2 * StrictMath.PI * k / side);
      sin[k] = StrictMath.sin(2 * StrictMath.PI * k / side);
    }
  }

  /** The waves of a picture: a complex number for each. */
  @SuppressWarnings("ArrayRecordComponent") // a step of a computation, compared by nobody
  record Spectrum(double[] real, double[] imaginary) {

    /** How strong each wave is. */
    double[] sizes() {
      double[] sizes = new double[real.length];
      for (int k = 0; k < sizes.length; k++) {
        sizes[k] = Math.sqrt(real[k] * real[k] + imaginary[k] * imaginary[k]);
      }
      return sizes;
    }

    /** Waves in the same places that are as strong as others. */
    Spectrum withSizes(double... sizes) {
      double[] before = sizes();
      Spectrum changed = new Spectrum(real.clone(), imaginary.clone());
      for (int k = 0; k < sizes.length; k++) {
        double times = before[k] == 0 ? 0 : sizes[k] / before[k];
        changed.real[k] *= times;
        changed.imaginary[k] *= times;
      }
      return changed;
    }
  }

  Spectrum of(double... picture) {
    return turned(turned(new Spectrum(picture, new double[picture.length]), -1), -1);
  }

  /** The picture of waves. */
  double[] back(Spectrum spectrum) {
    double[] picture = turned(turned(spectrum, 1), 1).real();
    for (int i = 0; i < picture.length; i++) {
      picture[i] /= picture.length;
    }
    return picture;
  }

  /** Transforms each row and lays it down as a column: twice, and all is done and upright again. */
  private Spectrum turned(Spectrum from, int sign) {
    Spectrum to = new Spectrum(new double[side * side], new double[side * side]);
    for (int row = 0; row < side; row++) {
      for (int k = 0; k < side; k++) {
        double real = 0;
        double imaginary = 0;
        for (int x = 0; x < side; x++) {
          int turn = k * x % side;
          double re = from.real()[row * side + x];
          double im = from.imaginary()[row * side + x];
          real += re * cos[turn] - sign * im * sin[turn];
          imaginary += im * cos[turn] + sign * re * sin[turn];
        }
        to.real()[k * side + row] = real;
        to.imaginary()[k * side + row] = imaginary;
      }
    }
    return to;
  }
}
