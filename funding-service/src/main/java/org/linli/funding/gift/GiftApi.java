package org.linli.funding.gift;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.funding.source.FundSource;
import org.linli.funding.source.FundSources;
import org.linli.funding.source.Restriction;
import org.linli.platform.Sha256;
import org.linli.platform.money.Money;
import org.linli.platform.web.Text;

final class GiftApi {

    private GiftApi() {
    }

    /** @param giver null for whoever may not know; {@code matched} public money that stands beside it */
    @Schema(description = "捐赠 A source as a gift")
    record GiftView(UUID sourceId, @Nullable String giver, boolean anonymous, Raised raised,
            @Nullable String qualification, @Nullable String partnerAgreement, @Nullable LocalDate planFiledOn,
            @Nullable LocalDate campaignFrom, @Nullable LocalDate campaignTo, boolean emergency,
            @Nullable LocalDate reportDueOn, Money matched) {

        static GiftView of(Gift gift, @Nullable String giver) {
            return new GiftView(gift.sourceId(), giver, gift.anonymous(), gift.raised(), gift.qualification(),
                    gift.partnerAgreement(), gift.planFiledOn(), gift.campaignFrom(), gift.campaignTo(),
                    gift.emergency(), gift.reportDueOn().orElse(null), gift.matched());
        }
    }

    @Schema(name = "GiftReportView", description = "捐赠使用报告 What everybody was told on a day, as it was")
    record ReportView(UUID id, UUID sourceId, LocalDate publishedOn, @Nullable LocalDate dueOn, boolean last,
            @JsonRawValue @Schema(implementation = Object.class) String content, String sha256) {

        static ReportView of(GiftReport report) {
            return new ReportView(report.id(), report.sourceId(), report.publishedOn(), report.dueOn(), report.last(),
                    report.content(), report.sha256());
        }
    }

    @Schema(name = "NewGiftQuestion", description = "捐赠人询问 What a giver wants to know")
    record NewQuestion(@NotBlank @Text(max = 2000) String question) {
    }

    @Schema(name = "GiftAnswer", description = "答复 The answer to a giver")
    record Answer(@NotBlank @Text(max = 4000) String answer) {
    }

    @Schema(name = "GiftQuestionView", description = "捐赠人询问 A giver's question and until when an answer is owed")
    record QuestionView(UUID id, UUID sourceId, LocalDate askedOn, String question, LocalDate answerUntil,
            @Nullable LocalDate answeredOn, @Nullable String answer, boolean overdue) {

        static QuestionView of(GiftQuestion question) {
            return new QuestionView(question.id(), question.sourceId(), question.askedOn(), question.question(),
                    question.answerUntil(), question.answeredOn(), question.answer(), question.overdue());
        }
    }

    /** @param document SHA-256 of the giver's consent, or of the notice that was published */
    @Schema(description = "变更用途 Another use of a gift")
    record NewUse(@NotNull @Valid Restriction restriction, @NotNull UseChange.Basis basis,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String document, @NotBlank @Text(max = 1000) String reason) {
    }

    @Schema(description = "变更用途 Another use of a gift, its clocks and who decided")
    record UseChangeView(UUID id, UUID sourceId, Restriction restriction, UseChange.Basis basis, String document,
            String reason, ChangeState status, String proposedBy, @Nullable String decidedBy, LocalDate effectiveFrom,
            @Nullable LocalDate fileUntil, @Nullable LocalDate filedOn, boolean filingOverdue,
            List<String> allowedActions, long version) {

        static UseChangeView of(UseChange change, List<String> allowedActions) {
            return new UseChangeView(change.id(), change.sourceId(), change.restriction(), change.basis(),
                    change.document(), change.reason(), change.status(), change.proposedBy(), change.decidedBy(),
                    change.effectiveFrom(), change.fileUntil(), change.filedOn(), change.filingOverdue(),
                    allowedActions, change.version());
        }
    }

    @Schema(description = "剩余财产 Where what is left goes: a source of the same or a like purpose")
    record Remainder(@NotNull UUID toSourceId) {
    }

    @Schema(description = "可承接剩余财产的来源 A source that may use what is left of a gift")
    record RemainderTarget(UUID sourceId, String name, Restriction restriction, LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        static RemainderTarget of(FundSource source) {
            return new RemainderTarget(source.id(), source.name(), source.restriction(), source.validFrom(),
                    source.validUntil());
        }
    }

    @Schema(description = "退还捐赠 How much goes back to the giver, why, and to which account")
    record GiveBack(@NotNull Money amount, @NotBlank @Text(max = 500) String reason,
            @NotBlank @Text(max = 200) String holder, @NotBlank @Text(max = 100) String bank,
            @NotBlank @Pattern(regexp = "[0-9]{8,32}") String accountNumber) {
    }

    @Schema(description = "更正收款账户 The account to which a gift that goes back is paid")
    record ReturnAccount(@NotBlank @Text(max = 200) String holder, @NotBlank @Text(max = 100) String bank,
            @NotBlank @Pattern(regexp = "[0-9]{8,32}") String accountNumber) {
    }

    @Schema(description = "不再退还 Why a gift does not go back after all")
    record Keep(@NotBlank @Text(max = 500) String reason) {
    }

    @Schema(description = "配套 Public money beside a gift")
    record Match(@NotNull UUID lineId, @NotNull Money amount) {
    }

    /** @param document JSON whose SHA-256 is the hash */
    @Schema(description = "捐赠票据 A receipt for money that came in")
    record ReceiptView(UUID id, Money amount, LocalDate receivedOn,
            @JsonRawValue @Schema(implementation = Object.class) String document, String sha256) {

        static ReceiptView of(FundSources.Receipt receipt, String document) {
            return new ReceiptView(receipt.id(), receipt.amount(), receipt.receivedOn(), document, Sha256.of(document));
        }
    }

    @Schema(name = "NewRelatedDeal", description = "关联交易 A deal of the gift's money with somebody near to it")
    record Deal(@NotBlank @Text(max = 200) String counterparty, @NotNull RelatedDeal.Relation relation,
            @NotBlank @Text(max = 1000) String what, @NotNull Money amount, @NotNull LocalDate dealtOn,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String documentSha256) {
    }

    @Schema(name = "RelatedDeal", description = "关联交易 As it was published; late when it was not in time")
    record DealView(UUID id, String counterparty, RelatedDeal.Relation relation, String what, Money amount,
            LocalDate dealtOn, LocalDate publishBy, LocalDate publishedOn, boolean late, String documentSha256) {

        static DealView of(RelatedDeal deal) {
            return new DealView(deal.id(), deal.counterparty(), deal.relation(), deal.what(), deal.amount(),
                    deal.dealtOn(), deal.publishBy(), deal.publishedOn(), deal.isLate(), deal.document());
        }
    }
}
