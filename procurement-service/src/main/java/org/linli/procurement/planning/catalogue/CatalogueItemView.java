package org.linli.procurement.planning.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;
import org.linli.procurement.planning.plan.Responsibilities;

/**
 * @param costNorm what one unit costs a year by the norm, a guide and no limit
 * @param standard null for the items the catalogue began with, until somebody writes one
 * @param decideUntil the term to decide a proposal; {@code decisionOverdue} that it passed
 */
@Schema(description = "社会服务目录项目 One item of the catalogue of social services")
record CatalogueItemView(String code, String nameZh, String nameEn, String definition, List<String> targetGroups,
        List<String> methods, String unit, Money costNorm, CatalogueItem.PriceMode priceMode, String evaluationRhythm,
        Responsibilities responsibilities, ItemStatus status, @Nullable ItemStandard standard, @Nullable String cpvCode,
        @Nullable String cpvName, @Nullable String goalCode, @Nullable String governmentFunction,
        @Nullable UUID pilotId, @Nullable LocalDate proposedOn, @Nullable Deadline decideUntil, boolean decisionOverdue,
        List<NegativeCheck.Line> negativeList, @Nullable UUID consultationId, @Nullable Decided decision,
        @Nullable LocalDate enteredOn, @Nullable LocalDate lastBoughtOn, @Nullable LocalDate retiredOn,
        @Nullable String retireReason, List<String> allowedActions) {

    @Schema(name = "ItemDecided", description = "决定与理由 The decision with its reasons")
    record Decided(boolean published, String reasons, LocalDate on) {
    }

    static CatalogueItemView of(CatalogueItem item, SocialCpv cpv, List<String> allowed) {
        var text = item.text();
        var admission = item.admission();
        return new CatalogueItemView(item.code(), text.nameZh(), text.nameEn(), text.definition(),
                text.targetGroups().stream().map(Enum::name).toList(), text.methods(), text.unit(), text.costNorm(),
                text.priceMode(), text.evaluationRhythm(), text.responsibilities(), item.status(), text.standard(),
                text.cpvCode(), Optional.ofNullable(text.cpvCode()).flatMap(cpv::nameOf).orElse(null), text.goalCode(),
                text.governmentFunction(), text.pilotId(), admission.proposedOn().orElse(null),
                admission.decideUntil().orElse(null), admission.decisionOverdue(),
                admission.negativeCheck().map(NegativeCheck::lines).orElse(List.of()),
                admission.consultation().orElse(null),
                admission.decision()
                        .map(decision -> new Decided(decision.published(), decision.reasons(), decision.on()))
                        .orElse(null),
                item.listing().map(Listing::enteredOn).orElse(null),
                item.listing().map(Listing::lastBoughtOn).orElse(null), item.retiredOn().orElse(null),
                item.retireReason().orElse(null), allowed);
    }
}
