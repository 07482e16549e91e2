package org.linli.funding.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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

        static AccountView of(UUID id, String code, Balance balance) {
            return new AccountView(id, code, balance.normal().name(), balance.posted(), balance.reserved(),
                    balance.available(), balance.debitsPosted(), balance.creditsPosted(), balance.debitsPending(),
                    balance.creditsPending());
        }
    }

    @Schema(description = "分录 One side of a transaction")
    record EntryView(String side, String account, Money amount) {

        /** @param written side, account and fen, with spaces between */
        static EntryView of(String written) {
            var part = written.split(" ");
            return new EntryView(part[0], part[1], Money.fen(Long.parseLong(part[2])));
        }
    }

    @Schema(description = "记账凭证 A transaction with its cause")
    record TransactionView(UUID id, String mode, @Nullable UUID about, String sourceType, UUID sourceId, String purpose,
            LocalDate bookedOn, LocalDate effectiveOn, List<EntryView> entries) {

        /** A row of ledger_transaction with its entries as one text. */
        static TransactionView of(ResultSet row) throws SQLException {
            return new TransactionView(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class),
                    row.getString(4), row.getObject(5, UUID.class), row.getString(6), row.getObject(7, LocalDate.class),
                    row.getObject(8, LocalDate.class),
                    Arrays.stream(row.getString(9).split(",")).map(EntryView::of).toList());
        }
    }

    @Schema(description = "已关账月份 A closed month, when and by whom")
    record ClosedMonth(@Schema(examples = "2026-11") String month, Instant closedAt, String closedBy) {
    }

    @Schema(description = "已关账月份列表 The closed months, latest first")
    record ClosedMonths(List<ClosedMonth> months) {
    }

    @Schema(description = "会计期间 A closed month")
    record PeriodView(@Schema(examples = "2026-11") String month, boolean closed) {

        static PeriodView of(String month) {
            return new PeriodView(month, false);
        }
    }
}
