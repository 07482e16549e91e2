package org.linli.procurement.oversight.outlier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What those who supervise read. */
interface OutlierApi {

    /**
     * @param until the first day that is not in the window
     * @param value a share of 1, or a count of kinds of service; {@code part} of {@code whole} it was made of
     * @param fence what it was held against; {@code compared} parties made it
     */
    @Schema(description = "异常指标:提出问题,不是结论 A figure far from everybody else's: a question, not a verdict")
    record OutlierView(UUID id, OutlierKind kind, String title, String reason, Party party, String partyId,
            LocalDate from, LocalDate until, long part, long whole, BigDecimal value, BigDecimal fence, int compared,
            String rule, String basis) {

        static OutlierView of(Outlier outlier, String title, String reason) {
            return new OutlierView(outlier.id(), outlier.kind(), title, reason, outlier.party(), outlier.partyId(),
                    outlier.from(), outlier.until(), outlier.part(), outlier.whole(), outlier.value(), outlier.fence(),
                    outlier.compared(), outlier.rule(), outlier.basis());
        }
    }
}
