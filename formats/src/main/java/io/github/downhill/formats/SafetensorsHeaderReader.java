package io.github.downhill.formats;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads the header of a safetensors file, on the suspicion that it was made to do harm. */
final class SafetensorsHeaderReader {
  private static final int NESTING_MAX = 4; // header, tensor, sizes
  private static final int NAME_MAX = 10_000;
  private static final int TEXT_MAX = 1_000_000;
  private static final int NUMBER_MAX = 20;
  private static final int SIZES_MAX = 64;
  private static final int REASON_MAX = 200;
  private static final int ENTRIES_MAX = 100_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(NESTING_MAX)
                  .maxNameLength(NAME_MAX)
                  .maxStringLength(TEXT_MAX)
                  .maxNumberLength(NUMBER_MAX)
                  .build())
          .build();

  private final JsonParser in;
  private final Map<String, String> metadata = new LinkedHashMap<>();
  private final List<TensorEntry> tensors = new ArrayList<>();

  private SafetensorsHeaderReader(JsonParser in) {
    this.in = in;
  }

  /** The header that these bytes are. */
  static SafetensorsHeader read(byte[] bytes) throws Refusal {
    Refusal.unless(
        bytes[0] == '{', "is no safetensors file: its header does not begin with a curly bracket");
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), text(bytes))) {
      return new SafetensorsHeaderReader(in).header();
    } catch (JacksonException e) {
      String reason = Refusal.shown(e.getOriginalMessage(), REASON_MAX);
      throw new Refusal("has a damaged header: " + reason + "; use another copy of the file");
    }
  }

  private static String text(byte[] bytes) throws Refusal {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Refusal("has a damaged header: it is no text in UTF-8");
    }
  }

  private SafetensorsHeader header() throws Refusal {
    expect(in.nextToken(), JsonToken.START_OBJECT, "the header");
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = in.currentName();
      expect(in.nextToken(), JsonToken.START_OBJECT, name);
      if (name.equals(SafetensorsHeader.METADATA)) {
        readMetadata();
      } else {
        tensors.add(tensor(name));
        checkCount(tensors.size());
      }
    }
    Refusal.unless(in.nextToken() == null, "has a damaged header: something follows its end");
    tensors.sort(Comparator.comparingLong(TensorEntry::begin).thenComparingLong(TensorEntry::end));
    return new SafetensorsHeader(metadata, tensors);
  }

  private void readMetadata() throws Refusal {
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = in.currentName();
      expect(in.nextToken(), JsonToken.VALUE_STRING, name);
      metadata.put(name, in.getString());
      checkCount(metadata.size());
    }
  }

  private TensorEntry tensor(String name) throws Refusal {
    String type = null;
    List<Long> sizes = null;
    List<Long> offsets = null;
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String property = in.currentName();
      in.nextToken();
      switch (property) {
        case SafetensorsHeader.TYPE -> type = string(name);
        case SafetensorsHeader.SIZES -> sizes = numbers(name);
        case SafetensorsHeader.OFFSETS -> offsets = numbers(name);
        default -> throw damaged(name);
      }
    }
    if (type == null || sizes == null || offsets == null || offsets.size() != 2) {
      throw damaged(name);
    }
    return new TensorEntry(name, type, sizes, offsets.getFirst(), offsets.getLast());
  }

  private String string(String tensor) throws Refusal {
    expect(in.currentToken(), JsonToken.VALUE_STRING, tensor);
    return in.getString();
  }

  private List<Long> numbers(String tensor) throws Refusal {
    expect(in.currentToken(), JsonToken.START_ARRAY, tensor);
    List<Long> numbers = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      expect(in.currentToken(), JsonToken.VALUE_NUMBER_INT, tensor);
      long number = in.getLongValue();
      if (number < 0 || numbers.size() == SIZES_MAX) {
        throw damaged(tensor);
      }
      numbers.add(number);
    }
    return numbers;
  }

  private static void expect(JsonToken found, JsonToken expected, String where) throws Refusal {
    if (found != expected) {
      throw damaged(where);
    }
  }

  private static Refusal damaged(String where) {
    return new Refusal(
        "has a damaged header: what it says of %s is not as the format has it; use another copy"
            .formatted(Refusal.quoted(where)));
  }

  private static void checkCount(int entries) throws Refusal {
    Refusal.unless(entries <= ENTRIES_MAX, "has more than %,d entries in its header", ENTRIES_MAX);
  }
}
