package org.linli.funding.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.ledger.BankDays;
import org.linli.funding.source.FundSourceService;
import org.linli.funding.source.FundSources;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Invalid;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;

/** What two people make of an exception. */
@ApplicationScoped
class Resolutions {

    private final BankEntries entries;
    private final BankMessages messages;
    private final Matching matching;
    private final BankBooks books;
    private final BankDays days;
    private final FundSources sources;
    private final FundSourceService receipts;
    private final Journal journal;
    private final Clock clock;

    Resolutions(BankEntries entries, BankMessages messages, Matching matching, BankBooks books, BankDays days, FundSources sources,
            FundSourceService receipts, Journal journal, Clock clock) {
        this.entries = entries;
        this.messages = messages;
        this.matching = matching;
        this.books = books;
        this.days = days;
        this.sources = sources;
        this.receipts = receipts;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    BankEntry propose(UUID id, @Nullable String ifMatch, BankApi.ProposeResolution wish, Actor by) {
        var entry = seen(id, ifMatch);
        entry.propose(wish.kind(), wish.sourceId(), wish.counterpart(), wish.reason(), by);
        if (wish.sourceId() != null) {
            sources.get(wish.sourceId());
        }
        if (wish.counterpart() != null) {
            requireMakesUp(entry, entries.get(wish.counterpart()));
        }
        entries.flush();
        return entry;
    }

    /** Books what was proposed, with the day of the movement where it is open, else with today. */
    @Transactional
    BankEntry confirm(UUID id, @Nullable String ifMatch, Actor by) {
        messages.queue();
        var entry = seen(id, ifMatch);
        var wish = entry.proposal();
        if (wish.kind() == Resolution.Kind.TODAY) {
            again(entry, by);
            entries.flush();
            return entry;
        }
        journal.append(entry.confirm(by, today()));
        var on = entry.valueDate().filter(day -> !days.isClosed(day)).orElse(today());
        switch (wish.kind()) {
            case FEE -> books.fee(entry, Objects.requireNonNull(wish.sourceId()), on);
            case SOURCE -> identify(entry, Objects.requireNonNull(wish.sourceId()), on);
            case OFFSET -> offset(entry, entries.locked(Objects.requireNonNull(wish.counterpart())), on);
            case TODAY, EXPLAINED, CORRECTED -> {
            }
        }
        entries.flush();
        return entry;
    }

    @Transactional
    BankEntry refuse(UUID id, @Nullable String ifMatch, Actor by) {
        var entry = seen(id, ifMatch);
        entry.refuse(by);
        entries.flush();
        return entry;
    }

    private void identify(BankEntry credit, UUID sourceId, LocalDate on) {
        books.identified(credit, on);
        if (sources.receipt(credit.reference(), credit.amount()).isEmpty()) {
            receipts.receive(sourceId, credit.amount(), on, credit.reference());
        }
    }

    /** The debit was never booked; the credit is not money of ours either. */
    private void offset(BankEntry credit, BankEntry debit, LocalDate on) {
        requireMakesUp(credit, debit);
        books.identified(credit, on);
        journal.append(debit.corrected("made up for by " + credit.reference(), on));
    }

    /** Looked at once more as if it had moved today. What it then is, if that is an exception again, is left to be settled. */
    private void again(BankEntry entry, Actor by) {
        var line = entry.said(today());
        var found = matching.movement(line);
        if (found.outcome() == Outcome.CLOSED_DAY) {
            throw new Invalid(BankProblem.WRONG_RESOLUTION, "kind", Resolution.Kind.TODAY, found.outcome());
        }
        journal.append(found.outcome().isException() ? entry.stays(found, by) : entry.confirm(by, today()));
        books.book(entry, line, found);
    }

    private static void requireMakesUp(BankEntry credit, BankEntry debit) {
        if (debit.outcome() != Outcome.UNKNOWN_DEBIT || !debit.amount().equals(credit.amount())) {
            throw new Invalid(BankProblem.WRONG_RESOLUTION, "counterpart", Resolution.Kind.OFFSET, debit.outcome());
        }
    }

    private BankEntry seen(UUID id, @Nullable String ifMatch) {
        var entry = entries.locked(id);
        Answers.requireMatch(ifMatch, entry.version());
        return entry;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
