package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.Verdict;
import org.linli.funding.disbursement.Payments;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;

/** Enters the lines of one message, one after the other. */
@ApplicationScoped
class EntryIntake {

    /** As many are kept in memory before they are written. */
    private static final int ROOM = 200;

    private final BankEntries entries;
    private final Matching matching;
    private final Payments payments;
    private final BankEntryPosting books;
    private final Journal journal;
    private final Today today;

    EntryIntake(BankEntries entries, Matching matching, Payments payments, BankEntryPosting books, Journal journal,
            Today today) {
        this.entries = entries;
        this.matching = matching;
        this.payments = payments;
        this.books = books;
        this.journal = journal;
        this.today = today;
    }

    Entering into(UUID messageId) {
        return new Entering(messageId);
    }

    /** The way of one message's lines. */
    final class Entering {

        private final UUID messageId;
        private final List<Line> afterwards = new ArrayList<>();
        private final Map<BankEntry, Payments.Settled> settling = new LinkedHashMap<>();
        private @Nullable UUID batch;
        private @Nullable LocalDate day;
        private int entered;
        private int exceptions;

        private Entering(UUID messageId) {
            this.messageId = messageId;
        }

        /** What comes back before it has left, in the order of the file, is looked at when all has left. */
        void enter(Line line) {
            if (isAhead(line)) {
                afterwards.add(line);
            } else {
                write(line);
            }
        }

        void finish() {
            afterwards.forEach(this::write);
            settle();
            entries.flush();
        }

        /** Payments of one batch and day that follow each other are settled at once. */
        private void settleLater(BankEntry entry, Line line, Payments.Payment payment) {
            if (!payment.batchId().equals(batch) || !Objects.equals(line.bookedOn(), day)) {
                settle();
                batch = payment.batchId();
                day = line.bookedOn();
            }
            settling.put(entry,
                    new Payments.Settled(payment.id(), Matching.effective(line, payment), line.reference()));
        }

        private void settle() {
            if (!settling.isEmpty()) {
                books.settle(Objects.requireNonNull(batch), settling);
                settling.clear();
            }
        }

        private void write(Line line) {
            if (settling.values().stream().anyMatch(paid -> paid.paymentId().equals(line.paymentId()))) {
                settle();
            }
            var found = matching.find(line);
            var entry = BankEntry.of(Ids.next(), messageId, ++entered, line, found, today.instant());
            entries.persist(entry);
            if (found.outcome() == Outcome.SETTLED && line.bookedOn() != null) {
                settleLater(entry, line, found.named());
            } else {
                books.book(entry, line, found);
            }
            if (found.outcome().isException()) {
                exceptions++;
                journal.append(entry.found());
            }
            if (entered % ROOM == 0) {
                settle();
                entries.flush();
                entries.getEntityManager().clear();
            }
        }

        int entered() {
            return entered;
        }

        int exceptions() {
            return exceptions;
        }
    }

    private boolean isAhead(Line line) {
        return line.direction() == Direction.CREDIT && line.verdict() == Verdict.RETURNED && line.paymentId() != null
                && payments.find(line.paymentId()).filter(Payments.Payment::awaitsAnswer).isPresent();
    }
}
