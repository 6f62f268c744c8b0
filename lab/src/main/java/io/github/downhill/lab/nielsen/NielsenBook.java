package io.github.downhill.lab.nielsen;

/**
 * What the plots of the book show, epoch by epoch, as far as it is published: the files {@code
 * fig/*.json} of github.com/mnielsen/neural-networks-and-deep-learning. Where pictures are counted
 * it is those that are right of 10,000.
 */
final class NielsenBook {
  /** {@code overfitting_full}: cross-entropy, 30 hidden neurons, without λ; on the test set. */
  static final int[] PLAIN = {
    9136, 9275, 9307, 9377, 9450, 9429, 9468, 9488, 9494, 9424, 9483, 9483, 9505, 9499, 9508, 9508,
    9445, 9524, 9524, 9524, 9494, 9527, 9518, 9505, 9533, 9529, 9512, 9530, 9532, 9531
  };

  /** {@code regularized_full}: the same with λ = 5. */
  static final int[] DECAYED = {
    9212, 9341, 9375, 9424, 9532, 9537, 9504, 9541, 9578, 9538, 9579, 9530, 9590, 9543, 9607, 9597,
    9576, 9546, 9600, 9634, 9544, 9606, 9614, 9607, 9621, 9637, 9620, 9511, 9649, 9561
  };

  /** {@code weight_initialization_30}: weights N(0, 1); on what is held out. */
  static final int[] LARGE_30 = {
    8643, 9044, 9141, 9231, 9299, 9327, 9385, 9416, 9433, 9449, 9476, 9489, 9500, 9535, 9521, 9548,
    9564, 9573, 9585, 9592, 9596, 9615, 9607, 9605, 9606, 9622, 9637, 9648, 9635, 9637
  };

  /** The same with weights N(0, 1/n). */
  static final int[] SCALED_30 = {
    9270, 9414, 9470, 9504, 9537, 9550, 9587, 9594, 9596, 9594, 9616, 9595, 9622, 9630, 9636, 9641,
    9625, 9652, 9637, 9634, 9642, 9639, 9649, 9646, 9646, 9653, 9646, 9653, 9640, 9650
  };

  /** {@code weight_initialization_100}: weights N(0, 1). */
  static final int[] LARGE_100 = {
    8994, 9181, 9260, 9364, 9427, 9449, 9497, 9512, 9560, 9578, 9603, 9616, 9626, 9629, 9644, 9671,
    9674, 9679, 9700, 9708, 9707, 9717, 9729, 9720, 9719, 9745, 9751, 9754, 9755, 9742
  };

  /** The same with weights N(0, 1/n). */
  static final int[] SCALED_100 = {
    9295, 9481, 9547, 9592, 9664, 9673, 9702, 9719, 9726, 9726, 9732, 9732, 9730, 9734, 9745, 9751,
    9757, 9761, 9764, 9766, 9758, 9767, 9756, 9752, 9777, 9775, 9770, 9770, 9771, 9781
  };

  /** {@code multiple_eta}: the rates. */
  static final double[] RATES = {0.025, 0.25, 2.5};

  /** For each rate the cost on the training set, with the weights' share in it. */
  static final double[][] RATE_COSTS = {
    {
      0.8781, 0.6741, 0.5980, 0.5553, 0.5175, 0.4942, 0.4726, 0.4607, 0.4430, 0.4310, 0.4231,
      0.4141, 0.4057, 0.4011, 0.3916, 0.3871, 0.3812, 0.3760, 0.3730, 0.3706, 0.3655, 0.3634,
      0.3575, 0.3554, 0.3537, 0.3501, 0.3495, 0.3460, 0.3439, 0.3392
    },
    {
      0.4950, 0.4063, 0.4048, 0.3716, 0.3738, 0.3715, 0.3537, 0.3557, 0.3432, 0.3434, 0.3368,
      0.3453, 0.3351, 0.3476, 0.3492, 0.3385, 0.3284, 0.3318, 0.3313, 0.3302, 0.3274, 0.3260,
      0.3200, 0.3342, 0.3388, 0.3252, 0.3268, 0.3249, 0.3306, 0.3388
    },
    {
      0.9249, 0.8392, 0.8875, 0.7963, 0.7812, 1.1366, 0.7879, 0.7678, 0.7369, 0.8013, 0.7443,
      0.7373, 0.8025, 0.8519, 0.7987, 0.8024, 0.8065, 0.8147, 0.8253, 0.7504, 0.9366, 0.8824,
      0.8612, 0.7249, 0.8041, 0.8396, 0.8339, 0.8828, 0.8858, 0.8607
    }
  };

  /** {@code more_data}: how many images were learned from. */
  static final int[] SIZES = {100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000};

  /** For each number of images what is right in the end. */
  static final double[] BY_SIZE = {
    0.6909, 0.7637, 0.8529, 0.8885, 0.9127, 0.9324, 0.9489, 0.9585, 0.9597
  };

  private NielsenBook() {}
}
