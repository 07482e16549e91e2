package org.linli.funding.bank.reconciliation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankReport;
import org.linli.funding.bank.reconciliation.Resolution.Reading;
import org.linli.platform.money.Money;
import org.linli.platform.web.Text;

final class BankApi {

    private BankApi() {
    }

    /**
     * @param lines entered so far; {@code linesInFile} as the bank wrote them; {@code linesLeft} of those, not entered
     * yet: they go on by themselves, and none is left once the status is TAKEN; {@code notTaken} what it says of
     * accounts in another currency; {@code beside} the file that says the same balances of a day by other movements:
     * one of both is put away before this one can be confirmed
     */
    @Schema(description = "银行报文 One file of the bank; statements where it holds some, and the first of them")
    record MessageView(UUID id, BankReport.Kind kind, String messageId, String sha256, Instant receivedAt,
            String receivedBy, BankMessage.Progress status, @Nullable LocalDate discardedOn, int linesInFile,
            int linesLeft, int lines, int exceptions, BankReport.@Nullable Statement statement,
            List<BankReport.Statement> statements, List<BankReport.NotTaken> notTaken, @Nullable UUID beside) {

        static MessageView of(BankMessage message) {
            return new MessageView(message.id(), message.kind(), message.messageId(), message.sha256(),
                    message.receivedAt(), message.receivedBy(), message.progress(), message.discardedOn(),
                    message.linesInFile(), message.linesLeft(), message.lines(), message.exceptions(),
                    message.statements().isEmpty() ? null : message.statements().getFirst(), message.statements(),
                    message.notTaken(), message.beside().orElse(null));
        }
    }

    /** @param heldBy who has to act on an exception; {@code since} when it was found; {@code raw} what was not read */
    @Schema(name = "BankEntryView",
            description = "银行明细 One line of the bank and what became of it; ageDays of an exception that is open")
    record EntryView(UUID id, UUID messageId, int line, BankReport.Direction direction, Money amount,
            @Nullable LocalDate valueDate, @Nullable LocalDate bookedOn, String reference, @Nullable UUID paymentId,
            @Nullable UUID sourceId, String words, @Nullable String raw, Outcome outcome, EntryStatus status,
            String heldBy, Instant since, @Nullable Integer ageDays, @Nullable Resolution resolution,
            List<String> allowedActions, long version) {

        static EntryView of(BankEntry entry, LocalDate today, List<String> allowedActions) {
            return new EntryView(entry.id(), entry.messageId(), entry.line(), entry.direction(), entry.amount(),
                    entry.valueDate().orElse(null), entry.bookedOn().orElse(null), entry.reference(),
                    entry.paymentId().orElse(null), entry.sourceId(), entry.words(), entry.raw(), entry.outcome(),
                    entry.status(), entry.heldBy(), entry.since(),
                    entry.status().isOpen() ? EntryStatus.days(entry.since(), today) : null, entry.resolution(),
                    allowedActions, entry.version());
        }
    }

    @Schema(description = "作废报文 Why nothing of it is to be entered")
    record DiscardBankMessage(@NotBlank @Text(max = 500) String reason) {
    }

    @Schema(description = "差异处理提议 How an exception should be settled; another person confirms it")
    record ProposeResolution(@NotNull Resolution.Kind kind, @Nullable UUID sourceId, @Nullable UUID counterpart,
            @Nullable UUID paymentId, @Nullable @Valid Reading reading, @Nullable UUID batchId,
            @NotBlank @Text(max = 500) String reason) {
    }

    /** @param carry open exceptions of the day that stay open beyond it */
    @Schema(description = "结账提议 Close a day; exceptions that stay open are named")
    record ProposeClose(@NotNull @Size(max = 500) List<@NotNull UUID> carry) {
    }

    @Schema(description = "账户期初余额 What the account held at the end of a day, and what of it is not in the ledger yet")
    record OpenAccount(@NotNull Money balance, @NotNull @Size(max = 500) List<@NotNull @Valid Share> sources) {

        OpenBankAccount.Opening said() {
            return new OpenBankAccount.Opening(balance, sources.stream()
                    .map(share -> new OpenBankAccount.Share(share.sourceId(), share.amount())).toList());
        }
    }

    @Schema(name = "OpeningShare", description = "期初余额所属来源 Money of a source in an opening balance")
    record Share(@NotNull UUID sourceId, @NotNull Money amount) {
    }

    /** @param inTransit entered here with a value date up to that day, and not in the bank's balance */
    @Schema(description = "银行日结 A day of the bank account against the ledger")
    record DayView(LocalDate day, DayStatus status, Money opening, Money closing, Money inLedger, Money inTransit,
            List<UUID> carried, String proposedBy, @Nullable String closedBy, @Nullable Instant closedAt,
            List<String> allowedActions, long version) {

        static DayView of(BankDay day, List<String> allowedActions) {
            var seen = day.picture();
            return new DayView(day.day(), day.status(), seen.opening(), seen.closing(), seen.inLedger(),
                    seen.inTransit(), seen.carried(), day.proposedBy(), day.closedBy(), day.closedAt(), allowedActions,
                    day.version());
        }
    }
}
