/** Files that other tools already read: the model file is ONNX, the checkpoint safetensors. */
module io.github.downhill.formats {
  requires transitive io.github.downhill.learning;
  requires com.google.protobuf;
  requires tools.jackson.core;
  requires static org.jspecify;

  exports io.github.downhill.formats;
}
