package io.github.downhill.datasets;

import java.util.Optional;

/**
 * A dataset, and what the user should know about where it came from.
 *
 * @param notice a sentence to show, such as that the digits are synthetic and how to get real ones
 */
public record FoundDataset(Dataset dataset, Optional<String> notice) {}
