package org.linli.funding.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/** What the ledger shows. */
final class LedgerApi {

    private LedgerApi() {
    }

    @Schema(description = "试算平衡 The whole ledger added up; difference is 0.00 and wrong is empty, or something is "
            + "broken")
    record TrialBalanceView(boolean right, long accounts, Money debits, Money credits, Money difference,
            List<String> wrong) {

        static TrialBalanceView of(TrialBalance.Result result) {
            return new TrialBalanceView(result.isRight(), result.accounts(), result.debits(), result.credits(),
                    result.difference(), result.wrong());
        }
    }

    @Schema(description = "账户余额 An account: booked, reserved, available, and its four counters")
    record AccountView(UUID id, String code, String normal, Money posted, Money reserved, Money available,
            Money debitsPosted, Money creditsPosted, Money debitsPending, Money creditsPending) {
    }

    @Schema(description = "分录 One side of a transaction")
    record EntryView(String side, String account, Money amount) {
    }

    @Schema(description = "记账凭证 A transaction with its cause")
    record TransactionView(UUID id, String mode, @Nullable UUID about, String sourceType, UUID sourceId, String purpose,
            LocalDate bookedOn, LocalDate effectiveOn, List<EntryView> entries) {
    }

    @Schema(description = "已关账月份 A closed month, when and by whom")
    record ClosedMonth(@Schema(examples = "2026-11") String month, Instant closedAt, String closedBy) {
    }

    @Schema(description = "已关账月份列表 The closed months, latest first")
    record ClosedMonths(List<ClosedMonth> months) {
    }

    @Schema(description = "会计期间 A closed month")
    record PeriodView(@Schema(examples = "2026-11") String month, boolean closed) {
    }
}
