package io.github.downhill.datasets;

import io.github.downhill.learning.Examples;
import java.util.Optional;

/**
 * Examples to test a network on, and what the user should know about where they came from.
 *
 * @param notice a sentence to show, such as that the digits are synthetic and how to get real ones
 */
public record FoundExamples(Examples examples, Optional<String> notice) {}
