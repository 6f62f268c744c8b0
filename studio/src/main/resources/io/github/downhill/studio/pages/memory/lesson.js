/**
 * The numbers that the lesson on memory takes from the two copies. Pure.
 */

/** How they are written: digits after the point, and their unit. */
export const WRITTEN = {
  plainRight: [1, "%"], plainTest: [1, "%"], memoryRight: [1, "%"], memoryTest: [1, "%"], memoryTimes: [1],
};

/** From what is seen to a number. */
export const LIVE = {
  plainRight: ({memory}) => memory?.plain && 100 * memory.plain.right,
  plainTest: ({memory}) => memory?.plain && 100 * memory.plain.testRight,
  memoryRight: ({memory}) => memory?.twisted && 100 * memory.twisted.right,
  memoryTest: ({memory}) => memory?.twisted && 100 * memory.twisted.testRight,
  memoryTimes: ({memory}) => memory?.order.disorder === "labels" ? memory.times ?? undefined : undefined,
};
