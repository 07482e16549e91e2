package org.linli.procurement.tendering.tender;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.money.Money;
import org.linli.procurement.tendering.tenderdocument.Procedure;
import org.linli.procurement.tendering.tenderdocument.TenderContent;
import org.linli.procurement.tendering.tenderdocument.TenderStandard;

/**
 * A tender as everybody sees it once it is published.
 *
 * @param standard the catalogue item and tariff it is held against; frozen with it at publication
 * @param bidsUntil the instant from which a bid is late
 * @param seedCommitment SHA-256 of the seed that will draw the panel
 * @param fileKeptUntil the day until which its file is kept, once it is over (P24)
 * @param leadingBidId rank 1 or the present candidate, once there is a result
 */
@Schema(name = "TenderView", description = "招标项目 A tender")
public record TenderView(UUID id, String number, TenderStatus status, UUID purchaseId, String purchaserId,
        String areaCode, String serviceType, TenderContent content, String contentHash, Procedure procedure,
        @Nullable TenderStandard standard, @Nullable LocalDate publishedOn, @Nullable Money budget,
        @Nullable Instant bidsUntil, @Nullable TenderClocks clocks, @Nullable String seedCommitment,
        @Nullable UUID leadingBidId, @Nullable String endReason, @Nullable LocalDate fileKeptUntil,
        List<String> allowedActions) {

    /** @param allowed what the caller may do there */
    public static TenderView of(Tender tender, Caller caller, List<String> allowed) {
        var source = tender.source();
        var notice = tender.notice();
        var outcome = tender.outcome();
        return new TenderView(tender.id(), tender.number(), tender.status(), source.purchaseId(), source.purchaserId(),
                source.areaCode(), source.serviceType(), tender.content(), tender.document().contentHash(),
                tender.procedure(), tender.document().standard().orElse(null), notice.publishedOn(), notice.budget(),
                tender.bidsUntil().orElse(null), tender.timetable().map(Timetable::clocks).orElse(null),
                notice.seedCommitment(), Outcome.isFor(caller, tender) ? outcome.leadingBidId() : null,
                outcome.endReason(), outcome.keptUntil(), allowed);
    }
}
