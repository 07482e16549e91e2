package org.linli.evaluation.framework;

import java.util.UUID;

/** A framework as an evaluation remembers it: {@code FSS-1} is edition 1 of FSS. */
public record FrameworkRef(UUID id, String name) {
}
