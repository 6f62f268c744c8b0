package io.github.downhill.formats;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Map;

/** What ONNX Runtime makes of a model. */
final class RuntimeOracle {
  static final OrtEnvironment RUNTIME = OrtEnvironment.getEnvironment();

  private RuntimeOracle() {}

  /** Runs a model with one input and one output; the numbers of the output. */
  static float[] run(byte[] model, float[] input, long... sizes) throws OrtException {
    try (OrtSession session = RUNTIME.createSession(model)) {
      String name = session.getInputNames().iterator().next();
      try (OnnxTensor tensor = OnnxTensor.createTensor(RUNTIME, FloatBuffer.wrap(input), sizes);
          OrtSession.Result result = session.run(Map.of(name, tensor))) {
        FloatBuffer numbers = ((OnnxTensor) result.get(0)).getFloatBuffer();
        var outputs = new float[numbers.remaining()];
        numbers.get(outputs);
        return outputs;
      }
    }
  }
}
