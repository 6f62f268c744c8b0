package io.github.downhill.studio;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a browser asks for: members of a JSON object, each of which must be what it should be. */
record Request(ObjectNode object) {

  String text(String name) {
    return optionalText(name).orElseThrow(() -> missing(name, "a text"));
  }

  Optional<String> optionalText(String name) {
    JsonNode node = object.path(name);
    return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
  }

  boolean flag(String name, boolean otherwise) {
    JsonNode node = object.path(name);
    return node.isBoolean() ? node.booleanValue() : otherwise;
  }

  double number(String name) {
    return optionalNumber(name).orElseThrow(() -> missing(name, "a number"));
  }

  Optional<Double> optionalNumber(String name) {
    JsonNode node = object.path(name);
    return node.isNumber() && Double.isFinite(node.doubleValue())
        ? Optional.of(node.doubleValue())
        : Optional.empty();
  }

  long whole(String name) {
    double number = number(name);
    if (number != Math.rint(number) || Math.abs(number) > 1L << 53) {
      throw missing(name, "a whole number");
    }
    return (long) number;
  }

  int index(String name) {
    return Math.clamp(whole(name), -1, Integer.MAX_VALUE);
  }

  /** The number by which a browser knows the answer again. */
  long id() {
    return optionalNumber("id").map(Double::longValue).orElse(0L);
  }

  Request part(String name) {
    if (object.path(name) instanceof ObjectNode part) {
      return new Request(part);
    }
    throw missing(name, "an object");
  }

  /** The objects of a list. */
  List<Request> parts(String name) {
    List<Request> parts = new ArrayList<>();
    for (JsonNode node : list(name)) {
      if (!(node instanceof ObjectNode part)) {
        throw missing(name, "a list of objects");
      }
      parts.add(new Request(part));
    }
    return parts;
  }

  JsonNode list(String name) {
    JsonNode node = object.path(name);
    if (!node.isArray()) {
      throw missing(name, "a list");
    }
    return node;
  }

  /** Bytes written in base64, so many of them. */
  byte[] bytes(String name, int count) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text(name));
      if (bytes.length == count) {
        return bytes;
      }
    } catch (IllegalArgumentException _) {
      // said below
    }
    throw missing(name, count + " bytes in base64");
  }

  private static IllegalArgumentException missing(String name, String expected) {
    return new IllegalArgumentException("'%s' should be %s".formatted(name, expected));
  }
}
