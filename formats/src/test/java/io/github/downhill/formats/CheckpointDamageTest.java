package io.github.downhill.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.learning.Optimizer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A damaged or hostile checkpoint is refused with a sentence, or is still one. */
class CheckpointDamageTest extends DamageContract {
  private String header;
  private byte[] data;

  @Override
  void writeSound(Path target) throws IOException {
    CheckpointFile.write(target, Samples.checkpoint(Samples.small(), Optimizer.Adam.usual(), true));
  }

  @Override
  Checkpoint read(Path source) throws IOException {
    return CheckpointFile.read(source);
  }

  @Override
  Checkpoint read(byte[] bytes) throws IOException, Refusal {
    return CheckpointReader.read(
        new SafetensorsReader(new ByteArrayInputStream(bytes), bytes.length));
  }

  @BeforeEach
  void takeApart() {
    int length = (int) ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN).getLong();
    header = new String(sound, 8, length, UTF_8);
    data = Arrays.copyOfRange(sound, 8 + length, sound.length);
  }

  @Test
  void whatIsNoSafetensorsFileIsRefused() throws Exception {
    refused(new byte[0], "is empty.");
    refused(new byte[8], "is too short for a safetensors file");
    refused("# A README, not a checkpoint\n".getBytes(UTF_8), "is no safetensors file");
  }

  @Test
  void aHeaderThatIsTooLongIsRefusedWithoutTakingMemory() throws Exception {
    refused(file(-1, "{}", new byte[0]), "is no checkpoint: it is no safetensors file");
    refused(file(Long.MIN_VALUE, "{}", new byte[0]), "is no checkpoint: it is no safetensors file");
    refused(file(100_000_001, "{}", new byte[0]), "is no checkpoint: it is no safetensors file");
    refused(file(100_000_000, "{}", new byte[0]), "is cut off in the middle of its header");
    refused(file(3, "{}", new byte[0]), "is cut off in the middle of its header");
    refused(file(1, "{}", new byte[0]), "is no checkpoint: it is no safetensors file");
    refused(file(0, "{}", new byte[0]), "is no checkpoint: it is no safetensors file");
  }

  @Test
  void aHeaderThatIsNoJsonIsRefused() throws Exception {
    refusedHeader(" {}", "does not begin with a curly bracket");
    refusedHeader("[]", "does not begin with a curly bracket");
    refusedHeader("{]", "has a damaged header");
    refusedHeader("{\"a\"", "has a damaged header");
    refusedHeader("{} {}", "has a damaged header");
    refusedHeader("{}\u0000\u0000", "has a damaged header");
    refusedHeader("{'a':1}", "has a damaged header");
    refusedHeader("{/**/}", "has a damaged header");
    refusedHeader("{\"a\":{\"dtype\":\"F32\",}}", "has a damaged header");
    byte[] latin = "{\"\u00e9\":1}".getBytes(ISO_8859_1);
    refused(file(latin.length, latin, new byte[0]), "it is no text in UTF-8");
  }

  @Test
  void aHeaderThatIsNestedDeeplyIsRefused() throws Exception {
    refusedHeader("{\"a\":".repeat(100_000), "has a damaged header");
    refusedHeader("{\"a\":" + "[".repeat(100_000), "has a damaged header");
    refusedHeader("{\"a\":{\"shape\":" + "[".repeat(100_000), "has a damaged header");
  }

  @Test
  void aHeaderWithMoreEntriesThanAnyCheckpointHasIsRefused() throws Exception {
    var many = new StringBuilder("{\"__metadata__\":{\"a\":\"\"");
    for (int i = 0; i < 100_001; i++) {
      many.append(",\"").append(i).append("\":\"\"");
    }
    refusedHeader(many.append("}}").toString(), "has more than 100,000 entries in its header");
  }

  @Test
  void aNameThatIsThereTwiceIsRefused() throws Exception {
    refusedHeader("{\"__metadata__\":{},\"__metadata__\":{}}", "has a damaged header: Duplicate");
    refusedHeader("{\"__metadata__\":{\"a\":\"\",\"a\":\"\"}}", "has a damaged header: Duplicate");
    refusedHeader("{\"a\":{\"dtype\":\"U8\",\"dtype\":\"U8\"}}", "has a damaged header: Duplicate");
    String tensor = "\"a\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}";
    refusedHeader("{" + tensor + "," + tensor + "}", "has a damaged header: Duplicate");
    refusedHeader(
        "{" + tensor + "," + tensor.replace("\"a\"", "\"\\u0061\"") + "}",
        "has a damaged header: Duplicate");
  }

  @Test
  void whatIsNotAsTheFormatHasItIsRefused() throws Exception {
    refusedHeader("{\"a\":1}", "what it says of 'a'");
    refusedHeader("{\"a\":[]}", "what it says of 'a'");
    refusedHeader("{\"a\":{}}", "what it says of 'a'");
    refusedHeader("{\"__metadata__\":{\"b\":1}}", "what it says of 'b'");
    refusedHeader("{\"__metadata__\":[]}", "what it says of '__metadata__'");
    for (String inside :
        new String[] {
          "\"dtype\":1,\"shape\":[],\"data_offsets\":[0,4]",
          "\"dtype\":\"F32\",\"shape\":4,\"data_offsets\":[0,4]",
          "\"dtype\":\"F32\",\"shape\":[1.0],\"data_offsets\":[0,4]",
          "\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]",
          "\"dtype\":\"F32\",\"shape\":[null],\"data_offsets\":[0,4]",
          "\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]",
          "\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4,4]",
          "\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[\"0\",4]",
          "\"dtype\":\"F32\",\"shape\":[1]",
          "\"dtype\":\"F32\",\"data_offsets\":[0,4]",
          "\"shape\":[1],\"data_offsets\":[0,4]",
          "\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4],\"more\":1",
        }) {
      refusedHeader("{\"a\":{" + inside + "}}", "what it says of 'a'");
    }
    refusedHeader(
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[99999999999999999999],\"data_offsets\":[0,4]}}",
        "has a damaged header");
  }

  @Test
  void tensorsThatOverlapOrLeaveAGapAreRefused() throws Exception {
    layout("[0,4]", "[2,6]", "tensor 'b' begins at byte 2 instead of 4");
    layout("[0,4]", "[0,4]", "tensor 'b' begins at byte 0 instead of 4");
    layout("[0,4]", "[5,9]", "tensor 'b' begins at byte 5 instead of 4");
    layout("[1,5]", "[5,9]", "tensor 'a' begins at byte 1 instead of 0");
    layout("[0,4]", "[4,2]", "tensor 'b' begins at byte 4 instead of 4");
    layout("[0,4]", "[4,9]", "is cut off before the end of tensor 'b'");
    layout("[0,3]", "[3,8]", "tensor 'a' of sizes [1] takes 4 bytes, not 3");
    layout("[0,9223372036854775807]", "[4,8]", "is cut off before the end of tensor 'a'");
  }

  @Test
  void bytesBehindTheLastTensorAreRefused() throws Exception {
    refused(file(header.length(), header, Arrays.copyOf(data, data.length + 1)), "1 byte follows");
    refused(file(2, "{}", new byte[] {1, 2}), "2 bytes follow the end of its last tensor");
  }

  @Test
  void sizesThatOverflowAreRefused() throws Exception {
    refusedHeader(
        "{\"a\":{\"dtype\":\"F64\",\"shape\":[4611686018427387904,4],\"data_offsets\":[0,0]}}",
        "of impossible sizes");
    refusedHeader(
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[2,9223372036854775807],\"data_offsets\":[0,0]}}",
        "of impossible sizes");
  }

  @Test
  void aTypeThatIsUnknownIsRefused() throws Exception {
    refusedHeader(
        "{\"a\":{\"dtype\":\"F33\",\"shape\":[0],\"data_offsets\":[0,0]}}",
        "holds tensor 'a' of an unknown type, 'F33'");
  }

  @Test
  void aSafetensorsFileOfAnotherKindIsRefused() throws Exception {
    refusedHeader("{}", "is a safetensors file, but no checkpoint of Downhill");
    String foreign = "{\"a\":{\"dtype\":\"BF16\",\"shape\":[1,2],\"data_offsets\":[0,4]}}  ";
    refused(
        file(foreign.length(), foreign, new byte[4]),
        "is a safetensors file, but no checkpoint of Downhill");
  }

  @Test
  void aTensorThatIsMissingOrTooManyIsRefused() throws Exception {
    changed("best.layer2.biases", "best.layer3.biases", "lacks tensor 'best.layer2.biases'");
    changed("adam:", "nesterov:0.9\",\"x\":\"", "holds tensors that no checkpoint of its recipe");
    changed("3-4-2", "3-5-2", "holds tensor 'layer1.weights' as F32 [3, 4]; expected F32 [3, 5]");
    changed("3-4-2", "4-3-2", "holds tensor 'layer1.weights' as F32 [3, 4]; expected F32 [4, 3]");
    changed("\"F32\",\"shape\":[2]", "\"I32\",\"shape\":[2]", "as I32 [2]; expected F32 [2]");
  }

  @Test
  void aRecipeThatClaimsToBeHugeTakesNoMemory() throws Exception {
    changed("3-4-2", "30000-40000-2", "expected F32 [30000, 40000]");
  }

  @Test
  void numbersThatAreNotFiniteAreRefused() throws Exception {
    ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).putFloat(4, Float.NaN);
    refused(
        file(header.length(), header, data),
        "holds NaN in tensor 'layer1.weights' at index 1; expected finite numbers");
  }

  @Test
  void metadataThatMakeNoSenseAreRefused() throws Exception {
    changed("downhill.costSum\":\"", "downhill.costSum\":\"x", "expected a number");
    changed("downhill.costSum\":\"", "downhill.costSum\":\"1e999\",\"x\":\"", "is '1e999'");
    changed("downhill.costSum", "downhill.cost", "'downhill.costSum' is missing");
    changed("downhill.best.epoch\":\"", "downhill.best.epoch\":\"-", "expected a whole number");
    changed("downhill.best.accuracy", "downhill.best", "'downhill.best.accuracy' is missing");
    changed("\"downhill.steps\":\"4711\"", "\"downhill.steps\":\"-1\"", "expected a whole number");
  }

  private void changed(String from, String to, String reason) throws Exception {
    assertThat(header).contains(from);
    byte[] changed = header.replace(from, to).getBytes(UTF_8);
    refused(file(changed.length, changed, data), reason);
  }

  private void layout(String a, String b, String reason) throws Exception {
    String entry = "\"%s\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":%s}";
    String both = "{" + entry.formatted("a", a) + "," + entry.formatted("b", b) + "}";
    refused(file(both.length(), both, new byte[8]), reason);
  }

  private void refusedHeader(String text, String reason) throws Exception {
    refused(file(text.length(), text, new byte[0]), reason);
  }

  private static byte[] file(long length, String header, byte[] data) throws IOException {
    return file(length, header.getBytes(UTF_8), data);
  }

  private static byte[] file(long length, byte[] header, byte[] data) throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(length).array());
    bytes.write(header);
    bytes.write(data);
    return bytes.toByteArray();
  }
}
