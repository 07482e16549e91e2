package org.linli.funding.gift;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.web.Text;

/**
 * What the rules ask about a gift.
 *
 * @param giver kept encrypted; shown to finance and auditors, to nobody else
 * @param qualification number of the qualification for public campaigns
 * @param partnerAgreement agreement with a qualified partner through whose account the money came
 * @param giverPersonId whose account reads receipts and use of the gift
 * @param planFiledOn when the campaign's plan was filed
 */
@Schema(name = "GiftTerms", description = "捐赠信息 How a gift was raised and by whom it is given")
record GiftTerms(@NotBlank @Text(max = 200) String giver, @NotNull GiverKind giverKind, boolean anonymous,
        @NotNull Raised raised, @Nullable @Text(max = 100) String qualification,
        @Nullable @Text(max = 100) String partnerAgreement, @Nullable LocalDate planFiledOn,
        @Nullable LocalDate campaignFrom, @Nullable LocalDate campaignTo, boolean emergency,
        @Nullable UUID giverPersonId) {

    /** @throws RuleRefused under D01 or D02 for money that must not have been raised so */
    void requireLawful(RuleBook rules, LocalDate today) {
        if (raised == Raised.TARGETED && giverKind == GiverKind.ANYBODY) {
            throw new RuleRefused(GiftProblem.TARGETED, rules.get("D02", today), "giverKind", giverKind);
        }
        if (raised != Raised.PUBLIC) {
            return;
        }
        var rule = rules.get("D01", today);
        if (qualification == null && partnerAgreement == null) {
            throw new RuleRefused(GiftProblem.NOT_QUALIFIED, rule, "qualification", raised);
        }
        if (campaignFrom == null || campaignTo == null || campaignTo.isBefore(campaignFrom)) {
            throw new RuleRefused(GiftProblem.CAMPAIGN, rule, "campaignFrom", raised);
        }
        if (planFiledOn == null || planFiledOn.isAfter(campaignFrom)) {
            throw new RuleRefused(GiftProblem.PLAN_NOT_FILED, rule, "planFiledOn", campaignFrom);
        }
    }
}
