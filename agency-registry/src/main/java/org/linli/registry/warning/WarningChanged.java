package org.linli.registry.warning;

import java.util.UUID;

/** A signal came or went; observed within, in the same transaction. */
public record WarningChanged(UUID agencyId, boolean red) {
}
