package org.linli.procurement.contracting.performance;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/**
 * A part of the work that somebody else does. The core of the service is never passed on (B08).
 *
 * @param subcontractor unified social credit code of the organisation
 * @param consentedOn the purchaser's consent, null until given
 */
@Schema(description = "分包 A part of the work that another organisation does")
public record Subcontract(int no, String subcontractor, Part part, String description, Money amount,
        LocalDate declaredOn, @Nullable LocalDate consentedOn) {

    /** What is passed on. Social work with people, and its supervision, is the core of the service. */
    @Schema(name = "SubcontractPart", description = "分包内容 What is passed on")
    public enum Part {
        CASE_WORK(true), GROUP_WORK(true), COMMUNITY_WORK(true), SUPERVISION(true), EVALUATION_DATA(true),
        CATERING(false), CLEANING(false), TRANSPORT(false), VENUE(false), INFORMATION_TECHNOLOGY(false),
        LECTURES(false);

        private final boolean core;

        Part(boolean core) {
            this.core = core;
        }

        boolean isCore() {
            return core;
        }
    }

    Subcontract consented(LocalDate on) {
        return new Subcontract(no, subcontractor, part, description, amount, declaredOn, on);
    }
}
