package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.cash.CashBookings;
import org.linli.funding.bank.iso.BankProblem;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.reconciliation.EntryStatus.EntryCommand;
import org.linli.funding.bank.reconciliation.Resolution.Kind;
import org.linli.funding.ledger.BankDays;
import org.linli.funding.source.FundSourceService;
import org.linli.funding.source.FundSources;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;

/** What two people make of an exception. */
@ApplicationScoped
class ExceptionResolution {

    private final BankEntries entries;
    private final BankMessages messages;
    private final Matching matching;
    private final BankEntryPosting books;
    private final BankDays days;
    private final FundSources sources;
    private final FundSourceService receipts;
    private final CashBookings cash;
    private final PaymentResolution payments;
    private final Commands commands;
    private final Today today;

    ExceptionResolution(BankEntries entries, BankMessages messages, Matching matching, BankEntryPosting books,
            BankDays days, FundSources sources, FundSourceService receipts, CashBookings cash,
            PaymentResolution payments, Commands commands, Today today) {
        this.entries = entries;
        this.messages = messages;
        this.matching = matching;
        this.books = books;
        this.days = days;
        this.sources = sources;
        this.receipts = receipts;
        this.cash = cash;
        this.payments = payments;
        this.commands = commands;
        this.today = today;
    }

    @Transactional
    BankEntry propose(UUID id, @Nullable String ifMatch, BankApi.ProposeResolution wish, Actor by) {
        return commands.change(entries.locked(id), ifMatch, EntryCommand.PROPOSE, entry -> {
            if (wish.sourceId() != null) {
                sources.get(wish.sourceId());
            }
            if (wish.counterpart() != null) {
                var other = entries.get(wish.counterpart());
                requireMakeUp(wish.kind() == Kind.OFFSET ? entry : other, wish.kind() == Kind.OFFSET ? other : entry);
            }
            entry.propose(wish.kind(), new Resolution.Wish(wish.sourceId(), wish.counterpart(), wish.paymentId(),
                    wish.reading(), wish.batchId()), wish.reason(), by);
        });
    }

    /** Books what was proposed, with the day of the movement where it is open, else with today. */
    @Transactional
    BankEntry confirm(UUID id, @Nullable String ifMatch, Actor by) {
        messages.hold();
        return commands.decideAll(entries.locked(id), ifMatch, EntryCommand.CONFIRM,
                entry -> switch (entry.proposal().kind()) {
                    case TODAY -> again(entry, by);
                    case PAYMENT -> named(entry, by);
                    case READ -> read(entry, by);
                    case PAID, TAKE_BACK, IN_PART, WITH_CHARGE -> payments.settle(entry, by);
                    case BATCH -> payments.settleBatch(entry, by);
                    default -> settle(entry, by);
                });
    }

    @Transactional
    BankEntry refuse(UUID id, @Nullable String ifMatch, Actor by) {
        return commands.change(entries.locked(id), ifMatch, EntryCommand.REFUSE, entry -> entry.refuse(by));
    }

    private List<BankEvent> settle(BankEntry entry, Actor by) {
        var wish = entry.proposal();
        entry.requireConfirmable(by);
        if (wish.sourceId() != null) {
            sources.locked(wish.sourceId());
        }
        books.hold(List.of(), wish.sourceId());
        if (entry.outcome() == Outcome.UNREADABLE) {
            requireAddsUp(entry, Money.ZERO);
        }
        var events = new ArrayList<BankEvent>();
        var on = books.dayOf(entry);
        books.onDayOf(entry);
        switch (wish.kind()) {
            case FEE -> fee(entry, Objects.requireNonNull(wish.sourceId()), on);
            case SOURCE -> identify(entry, Objects.requireNonNull(wish.sourceId()), on);
            case OFFSET -> events.add(offset(entry, other(wish), on));
            case CORRECTED -> events.addAll(correct(entry, other(wish), by));
            case TODAY, EXPLAINED, PAYMENT, READ, PAID, TAKE_BACK, IN_PART, WITH_CHARGE, BATCH -> {
            }
        }
        days.bookingOn(null);
        if (wish.kind() != Kind.CORRECTED) {
            events.addFirst(entry.confirm(by, today.date()));
        }
        return events;
    }

    private BankEntry other(Resolution wish) {
        return entries.locked(Objects.requireNonNull(wish.counterpart()));
    }

    /** What was taken for a mistake of the bank is none, and the source bears it. */
    private void fee(BankEntry debit, UUID sourceId, LocalDate on) {
        books.requireFee(debit, sourceId, on, debit.amount());
        if (debit.transactionId().isPresent()) {
            books.withdraw(debit, on);
        }
        books.fee(debit, sourceId, on);
        books.said(debit, List.of(debit.id()));
    }

    /** Money that was entered by hand is not entered once more. */
    private void identify(BankEntry credit, UUID sourceId, LocalDate on) {
        var booked = credit.bookedOn().orElse(on);
        var entered =
                sources.receiptsOf(sourceId, credit.amount()).stream().filter(receipt -> !cash.isSaidOf(receipt.id()))
                        .filter(receipt -> receipt.reference().equals(credit.reference())
                                || cash.isNear(receipt.receivedOn(), booked))
                        .min(Comparator.comparing(receipt -> !receipt.reference().equals(credit.reference())));
        var receipt = entered.isPresent() ? entered.get() : received(credit, sourceId, on, booked);
        books.withdraw(credit, on);
        books.said(credit, List.of(credit.id(), receipt.id()));
    }

    private FundSources.Entered received(BankEntry credit, UUID sourceId, LocalDate on, LocalDate booked) {
        var reference = fresh(sourceId, credit, booked);
        receipts.receive(sourceId, credit.amount(), on, reference);
        return sources.receiptsOf(sourceId, credit.amount()).stream()
                .filter(receipt -> receipt.reference().equals(reference)).findFirst().orElseThrow();
    }

    /** References begin anew with a year: then the day tells them apart. */
    private String fresh(UUID sourceId, BankEntry credit, LocalDate booked) {
        return sources.isReceived(sourceId, credit.reference())
                ? credit.reference() + "@" + booked + "#" + credit.line() : credit.reference();
    }

    private BankEvent offset(BankEntry credit, BankEntry debit, LocalDate on) {
        requireMakeUp(credit, debit);
        books.makeUp(credit, debit, on);
        books.withdraw(credit, on);
        books.said(credit, List.of(credit.id()));
        return debit.corrected("made up for by " + credit.reference(), on);
    }

    private List<BankEvent> correct(BankEntry debit, BankEntry credit, Actor by) {
        requireMakeUp(credit, debit);
        var on = books.dayOf(credit);
        books.makeUp(credit, debit, on);
        books.withdraw(credit, on);
        books.said(credit, List.of(credit.id()));
        return List.of(debit.confirm(by, today.date()),
                credit.corrected("makes up for " + debit.reference(), today.date()));
    }

    /**
     * Looked at once more as if it had moved today. What it then is, if that is an exception again, is left to be
     * settled.
     */
    private List<BankEvent> again(BankEntry entry, Actor by) {
        books.hold(entry.paymentId().stream().toList());
        var line = matching.line(entry, entry.paymentId().orElse(null));
        var found = entry.bookedOn().isPresent() ? matching.movement(line) : matching.find(line);
        if (found.outcome() == entry.outcome()) {
            throw new Invalid(BankProblem.WRONG_RESOLUTION, "kind", Kind.TODAY, found.outcome());
        }
        entry.requireConfirmable(by);
        books.book(entry, line, found, entry.deciders(by));
        return List.of(found.outcome().isException() ? entry.stays(found, by) : entry.confirm(by, today.date()));
    }

    /** It is that payment or that advance: paid, refused, or come back; of another amount it stays open as that. */
    private List<BankEvent> named(BankEntry entry, Actor by) {
        var payment = Objects.requireNonNull(entry.proposal().paymentId());
        books.hold(List.of(payment));
        var line = matching.line(entry, payment);
        var found = entry.bookedOn().isEmpty() ? matching.find(line)
                : entry.paymentId().isEmpty() ? matching.named(line) : matching.movement(line);
        var stays = found.outcome() == Outcome.AMOUNT_DIFFERS || found.outcome() == Outcome.PAID_AFTER_RETURN;
        if (!found.isOf(payment) || found.outcome().isException() && !stays) {
            throw new Invalid(BankProblem.WRONG_RESOLUTION, "paymentId", Kind.PAYMENT, found.outcome());
        }
        entry.requireConfirmable(by);
        if (found.outcome() == Outcome.CHARGE) {
            books.requireFee(entry, found.named().sourceId(), Matching.effective(line, null), entry.amount());
        }
        var isBooked = entry.transactionId().isPresent();
        if (isBooked && !stays) {
            books.onDayOf(entry);
            books.withdraw(entry, books.dayOf(entry));
        }
        entry.names(payment, found);
        if (!isBooked || !stays) {
            books.book(entry, line, found, entry.deciders(by));
        }
        return List.of(stays ? entry.stays(found, by) : entry.confirm(by, today.date()));
    }

    /** A movement from now on, as any other. */
    private List<BankEvent> read(BankEntry entry, Actor by) {
        var reading = Objects.requireNonNull(entry.proposal().reading());
        var booked = entry.bookedOn().orElseThrow();
        var payment = entry.proposal().paymentId();
        books.hold(Stream.ofNullable(payment).toList());
        if (entries.movement(booked, reading.reference(), reading.direction()).isPresent()) {
            throw new Invalid(BankProblem.WRONG_RESOLUTION, "reading", Kind.READ, reading.reference());
        }
        requireAddsUp(entry, reading.signed());
        entry.requireConfirmable(by);
        var line = entry.reads(reading, payment);
        var found = matching.movement(line);
        books.book(entry, line, found, entry.deciders(by));
        return List.of(found.outcome().isException() ? entry.stays(found, by) : entry.confirm(by, today.date()));
    }

    /** The last line of a day that could not be read has to be what the balances leave for it. */
    private void requireAddsUp(BankEntry entry, Money read) {
        var day = entry.bookedOn().orElse(null);
        if (day == null || entries.isOtherUnread(entry)) {
            return;
        }
        var left = messages.movedBy(entry.messageId(), day).minus(entries.readOf(entry.messageId(), day));
        if (!left.equals(read)) {
            throw new Invalid(BankProblem.SUMS_DIFFER, "reading", read, left);
        }
    }

    private static void requireMakeUp(BankEntry credit, BankEntry debit) {
        var fits = credit.outcome() == Outcome.UNKNOWN_CREDIT && credit.status() != EntryStatus.RESOLVED
                && Kind.CORRECTED.fits(debit.outcome()) && debit.direction() == Direction.DEBIT;
        if (!fits || !debit.amount().equals(credit.amount())) {
            throw new Invalid(BankProblem.WRONG_RESOLUTION, "counterpart", Kind.OFFSET, debit.outcome());
        }
    }
}
