package org.linli.funding.bank.reconciliation;

import static org.linli.platform.aggregate.Commands.silently;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankProblem;
import org.linli.funding.bank.reconciliation.EntryStatus.EntryCommand;
import org.linli.funding.bank.reconciliation.Resolution.Kind;
import org.linli.funding.ledger.BankDays;
import org.linli.funding.source.FundSourceService;
import org.linli.funding.source.FundSources;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Invalid;

/** What two people make of an exception. */
@ApplicationScoped
class Resolutions {

    private final BankEntries entries;
    private final BankMessages messages;
    private final Matching matching;
    private final BankEntryPosting books;
    private final BankDays days;
    private final FundSources sources;
    private final FundSourceService receipts;
    private final Commands commands;
    private final Today today;

    Resolutions(BankEntries entries, BankMessages messages, Matching matching, BankEntryPosting books, BankDays days,
            FundSources sources, FundSourceService receipts, Commands commands, Today today) {
        this.entries = entries;
        this.messages = messages;
        this.matching = matching;
        this.books = books;
        this.days = days;
        this.sources = sources;
        this.receipts = receipts;
        this.commands = commands;
        this.today = today;
    }

    @Transactional
    BankEntry propose(UUID id, @Nullable String ifMatch, BankApi.ProposeResolution wish, Actor by) {
        return commands.decideAll(entries.locked(id), ifMatch, EntryCommand.PROPOSE, silently(entry -> {
            if (wish.sourceId() != null) {
                sources.get(wish.sourceId());
            }
            if (wish.counterpart() != null && wish.kind() == Kind.OFFSET) {
                requireMakesUp(entry, entries.get(wish.counterpart()));
            }
            entry.propose(wish.kind(), wish.sourceId(), wish.counterpart(), wish.reason(), by);
        }));
    }

    /** Books what was proposed, with the day of the movement where it is open, else with today. */
    @Transactional
    BankEntry confirm(UUID id, @Nullable String ifMatch, Actor by) {
        messages.queue();
        return commands.decideAll(entries.locked(id), ifMatch, EntryCommand.CONFIRM,
                entry -> entry.proposal().kind() == Kind.TODAY ? again(entry, by) : settle(entry, by));
    }

    @Transactional
    BankEntry refuse(UUID id, @Nullable String ifMatch, Actor by) {
        return commands.decideAll(entries.locked(id), ifMatch, EntryCommand.REFUSE,
                silently(entry -> entry.refuse(by)));
    }

    private List<BankEvent> settle(BankEntry entry, Actor by) {
        var wish = entry.proposal();
        entry.requireConfirmable(by);
        var events = new ArrayList<BankEvent>();
        var on = entry.valueDate().filter(day -> !days.isClosed(day)).orElse(today.date());
        switch (wish.kind()) {
            case FEE -> books.fee(entry, Objects.requireNonNull(wish.sourceId()), on);
            case SOURCE -> identify(entry, Objects.requireNonNull(wish.sourceId()), on);
            case OFFSET -> events.add(offset(entry, entries.locked(Objects.requireNonNull(wish.counterpart())), on));
            case TODAY, EXPLAINED, CORRECTED -> {
            }
        }
        events.addFirst(entry.confirm(by, today.date()));
        return events;
    }

    private void identify(BankEntry credit, UUID sourceId, LocalDate on) {
        if (sources.receipt(credit.reference(), credit.amount()).isEmpty()) {
            receipts.receive(sourceId, credit.amount(), on, credit.reference());
        }
        books.identified(credit, on);
    }

    /** The debit was never booked; the credit is not money of ours either. */
    private BankEvent offset(BankEntry credit, BankEntry debit, LocalDate on) {
        requireMakesUp(credit, debit);
        var corrected = debit.corrected("made up for by " + credit.reference(), on);
        books.identified(credit, on);
        return corrected;
    }

    /**
     * Looked at once more as if it had moved today. What it then is, if that is an exception again, is left to be
     * settled.
     */
    private List<BankEvent> again(BankEntry entry, Actor by) {
        var line = entry.said(today.date());
        var found = matching.movement(line);
        if (found.outcome() == Outcome.CLOSED_DAY) {
            throw new Invalid(BankProblem.WRONG_RESOLUTION, "kind", Kind.TODAY, found.outcome());
        }
        entry.requireConfirmable(by);
        books.book(entry, line, found);
        return List.of(found.outcome().isException() ? entry.stays(found, by) : entry.confirm(by, today.date()));
    }

    private static void requireMakesUp(BankEntry credit, BankEntry debit) {
        if (debit.outcome() != Outcome.UNKNOWN_DEBIT || !debit.amount().equals(credit.amount())) {
            throw new Invalid(BankProblem.WRONG_RESOLUTION, "counterpart", Kind.OFFSET, debit.outcome());
        }
    }
}
