package org.linli.registry.agency;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a row is not taken.
 *
 * @param column as the heading names it
 * @param found what is wrong with it: the other line of the file, the characters; null where the column says it
 */
@Schema(name = "ImportFault", description = "导入错误 Why a row of a table of agencies is not taken")
public record IntakeFault(String column, Kind kind, @Nullable String found) {

    /** TAKEN by an agency of the register, TWICE in the file. */
    @Schema(name = "ImportFaultKind")
    public enum Kind {
        MISSING, TOO_LONG, MALFORMED, CHECK_FAILS, DOES_NOT_FIT, IN_FUTURE, PRIVATE_USE, TWICE, TAKEN
    }
}
