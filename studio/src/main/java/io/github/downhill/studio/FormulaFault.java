package io.github.downhill.studio;

import io.github.downhill.landscape.FormulaException;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with a formula, for the page that it was typed into. */
final class FormulaFault {
  private FormulaFault() {}

  /** Adds to a message what is wrong, and which characters. */
  static ObjectNode addTo(ObjectNode message, FormulaException e) {
    var saying = new Saying(key(e), Map.of("position", e.position(), "found", e.found()));
    return saying
        .addTo(message, "fault")
        .put("position", e.position())
        .put("length", Math.max(1, e.found().length()));
  }

  private static String key(FormulaException e) {
    return switch (e.problem()) {
      case EMPTY -> "server.formula.empty";
      case LENGTH -> "server.formula.length";
      case DEPTH -> "server.formula.depth";
      case CHARACTER -> "server.formula.character";
      case NUMBER -> "server.formula.number";
      case NAME -> "server.formula.name";
      case OPEN -> "server.formula.open";
      case OPERAND -> "server.formula.operand";
      case END -> "server.formula.end";
      case CLOSE -> "server.formula.close";
      case ARGUMENTS -> "server.formula.arguments";
      case EXTRA -> "server.formula.extra";
    };
  }
}
