package org.linli.procurement.tendering.tenderdocument;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whom a document lets bid beside what its procedure says.
 *
 * @param qualifications what a bidder must be or have, beyond the law's own conditions (O13)
 * @param invited agencies named by an invitation or a single source
 * @param ground why others are left out; {@code groundWords} the case in words
 * @param followsContract the contract a FOLLOW_ON adds to
 * @param frameworkId the register a call-off draws on
 * @param consortia whether agencies may bid together
 */
@Schema(description = "供应商资格与邀请 Whom the document lets bid")
public record Admittance(List<Qualification> qualifications, List<UUID> invited, @Nullable Ground ground,
        @Nullable String groundWords, @Nullable UUID followsContract, @Nullable UUID frameworkId, boolean consortia) {

    static final Admittance ALL = new Admittance(List.of(), List.of(), null, null, null, null, false);

    /** One condition of qualification; met or not met, never scored. */
    @Schema(description = "资格条件 One condition of qualification")
    public record Qualification(String code, String text) {
    }

    /** The lawful grounds for leaving others out. */
    public enum Ground {
        /** Special, only a limited range of suppliers can do it (采购法 art 29(1)): INVITED. */
        LIMITED_SUPPLIERS,
        /** An open tender would cost too large a part of the value (采购法 art 29(2)): INVITED. */
        OPEN_TOO_COSTLY,
        /** Only one supplier can do it (采购法 art 31(1); 条例 art 27): SINGLE_SOURCE. */
        ONLY_SUPPLIER,
        /** A special need of a public service (条例 art 27): SINGLE_SOURCE. */
        PUBLIC_SERVICE_NEED,
        /** Adds to an earlier contract, at most ten per cent of it (采购法 art 31(3)): SINGLE_SOURCE. */
        FOLLOW_ON;

        boolean fits(Procedure.Kind kind) {
            return switch (this) {
                case LIMITED_SUPPLIERS, OPEN_TOO_COSTLY -> kind == Procedure.Kind.INVITED;
                case ONLY_SUPPLIER, PUBLIC_SERVICE_NEED, FOLLOW_ON -> kind == Procedure.Kind.SINGLE_SOURCE;
            };
        }
    }

    public Admittance {
        qualifications = List.copyOf(qualifications);
        invited = List.copyOf(invited);
    }
}
