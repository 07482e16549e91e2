package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.funding.bank.cash.CashBookings;
import org.linli.funding.bank.file.PendingLines.Pending;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.Verdict;
import org.linli.funding.bank.reconciliation.BankEntryPosting.Batched;
import org.linli.funding.disbursement.PaymentRegister;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Handlers;
import org.linli.platform.journal.Journal;
import org.linli.platform.time.Deadline;

/**
 * Enters some lines of one message, one after the other, in one transaction. What the most of them mean, a payment that
 * has settled or money from nobody known, is kept together and booked at once, before anything asks for it.
 */
@ApplicationScoped
class EntryIntake {

    private final BankEntries entries;
    private final Matching matching;
    private final PaymentRegister payments;
    private final LineSplitter parts;
    private final BankEntryPosting books;
    private final CashBookings cash;
    private final Journal journal;
    private final Today today;

    EntryIntake(BankEntries entries, Matching matching, PaymentRegister payments, LineSplitter parts,
            BankEntryPosting books, CashBookings cash, Journal journal, Today today) {
        this.entries = entries;
        this.matching = matching;
        this.payments = payments;
        this.parts = parts;
        this.books = books;
        this.cash = cash;
        this.journal = journal;
        this.today = today;
    }

    /** @param entered of that message before */
    Chunk into(UUID messageId, int entered, List<Pending> next) {
        return new Chunk(messageId, entered, next.stream().map(Pending::line).toList());
    }

    /** When it is told that nobody has acted on what is found today. */
    Instant actBy() {
        return today.date().plusDays(today.day().rule("FH36").asInt()).atStartOfDay(Deadline.ZONE).toInstant();
    }

    /** The way of some lines. */
    final class Chunk {

        private final UUID messageId;
        private final int before;
        private final BankEntries.Said said;
        private final LineSplitter.Splitting splitting;
        private final Map<LocalDate, Boolean> closed = new HashMap<>();
        private final Map<Optional<LocalDate>, Batched> waiting = new LinkedHashMap<>();
        private final Set<UUID> answered = new HashSet<>();
        private final List<Integer> done = new ArrayList<>();
        private final List<Integer> postponed = new ArrayList<>();
        private final Instant actBy = actBy();
        private int entered;
        private int exceptions;

        private Chunk(UUID messageId, int before, List<Line> lines) {
            this.messageId = messageId;
            this.before = before;
            splitting = parts.splitting(lines);
            var named = new HashSet<UUID>();
            lines.forEach(line -> named(line, named));
            books.hold(named);
            said = entries.said(lines);
        }

        private void named(Line line, Set<UUID> named) {
            if (splitting.isOfMany(line)) {
                splitting.of(line).stream().map(Line::paymentId).filter(Objects::nonNull).forEach(named::add);
            } else if (line.paymentId() != null) {
                named.add(line.paymentId());
            }
        }

        /** What comes back before it has left, in the order of the file, is looked at when all has left. */
        void enter(Pending next) {
            var line = next.line();
            if (!next.postponed() && isAhead(line)) {
                postponed.add(line.no());
                return;
            }
            if (asksForWhatWaits(line) || splitting.isOfMany(line)) {
                book();
            }
            var all = splitting.of(line);
            if (all.size() > 1) {
                said.ask(all);
            }
            all.forEach(this::write);
            done.add(line.no());
        }

        private boolean isAhead(Line line) {
            return line.direction() == Direction.CREDIT && line.verdict() == Verdict.RETURNED
                    && line.paymentId() != null && payments.find(line.paymentId()).filter(cash::isExpected).isPresent();
        }

        /** What is an ordinary debit or credit stands for itself. */
        private boolean asksForWhatWaits(Line line) {
            var isCharge = line.verdict() == Verdict.CHARGE || line.verdict() == Verdict.REMAINDER;
            return line.batch() != null || line.verdict() == Verdict.RETURNED && line.direction() != Direction.NONE
                    || line.direction() == Direction.CREDIT && line.paymentId() != null
                    || line.paymentId() != null && !isCharge && answered.contains(line.paymentId());
        }

        private void write(Line line) {
            var found = matching.find(line, said.of(line), this::isClosed);
            var entry = BankEntry.of(Ids.next(), messageId, before + ++entered, line, found, today.instant(), actBy);
            entries.persist(entry);
            said.add(entry);
            if (found.outcome().isException()) {
                exceptions++;
                journal.append(entry.found());
            }
            book(entry, line, found);
        }

        private boolean isClosed(LocalDate day) {
            return closed.computeIfAbsent(day, matching::isClosed);
        }

        private void book(BankEntry entry, Line line, Matching.Found found) {
            if (found.outcome() == Outcome.SETTLED) {
                waiting(line).settled(entry, line, found.named());
                answered.add(found.named().id());
            } else if (found.outcome() == Outcome.RETURNED) {
                waiting(line).returned(line, found.named());
                answered.add(found.named().id());
            } else if (found.outcome() == Outcome.UNKNOWN_CREDIT) {
                waiting(line).unidentified(entry, line);
            } else if (found.outcome() == Outcome.CHARGE) {
                books.book(entry, line, found, Handlers.NONE);
            } else if (found.outcome().isBooked() || found.outcome() == Outcome.BLOCKED) {
                book();
                books.book(entry, line, found, Handlers.NONE);
            }
        }

        private Batched waiting(Line line) {
            return waiting.computeIfAbsent(Optional.ofNullable(line.bookedOn()), each -> new Batched());
        }

        /** What waits is booked, each day's in its balance. */
        private void book() {
            if (!waiting.isEmpty()) {
                entries.flush();
                waiting.forEach(books::book);
                waiting.clear();
                answered.clear();
            }
        }

        void finish() {
            book();
            entries.flush();
            entries.getEntityManager().clear();
        }

        /** Numbers of lines that are entered. */
        List<Integer> done() {
            return done;
        }

        List<Integer> postponed() {
            return postponed;
        }

        int entered() {
            return entered;
        }

        int exceptions() {
            return exceptions;
        }
    }
}
