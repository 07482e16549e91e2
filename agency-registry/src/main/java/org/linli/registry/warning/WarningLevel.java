package org.linli.registry.warning;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How near a crisis is, from the least to the most. */
@Schema(name = "Level")
public enum WarningLevel {
    GREEN, AMBER, RED
}
