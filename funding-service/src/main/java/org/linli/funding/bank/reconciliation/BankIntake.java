package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.linli.funding.bank.iso.BankConfig;
import org.linli.funding.bank.iso.BankProblem;
import org.linli.funding.bank.iso.BankReport;
import org.linli.funding.ledger.Account;
import org.linli.platform.Ids;
import org.linli.platform.Sha256;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;

/** Takes in a file of the bank: all of it or nothing; the same file twice is one. */
@ApplicationScoped
class BankIntake {

    private static final int MOST_LINES = 5_000;

    private final BankMessages messages;
    private final BankEntries entries;
    private final Matching matching;
    private final BankEntryPosting books;
    private final BankConfig config;
    private final Journal journal;
    private final Today today;

    BankIntake(BankMessages messages, BankEntries entries, Matching matching, BankEntryPosting books, BankConfig config,
            Journal journal, Today today) {
        this.messages = messages;
        this.entries = entries;
        this.matching = matching;
        this.books = books;
        this.config = config;
        this.journal = journal;
        this.today = today;
    }

    /** @throws Invalid for a file that cannot be read; {@code Conflict} for another file under a known message id */
    @Transactional
    BankMessage take(String file, boolean csv, Actor by) {
        messages.queue();
        var sha256 = Sha256.of(file);
        var known = messages.byHash(sha256);
        if (known.isPresent()) {
            return known.get();
        }
        var report = BankReport.read(file, csv, sha256);
        requireOurs(report);
        var message = BankMessage.received(Ids.next(), report, sha256, by, today.instant());
        messages.persistAndFlush(message);
        books.hold(report.lines().stream().map(BankReport.Line::paymentId).filter(Objects::nonNull).toList(),
                List.of(Account.bankClaim(), Account.unidentifiedCash(), Account.unidentified()));
        var taken = new ArrayList<BankEntry>();
        for (var line : report.lines()) {
            taken.add(enter(message, line));
        }
        message.matched(taken);
        messages.flush();
        return message;
    }

    private BankEntry enter(BankMessage message, BankReport.Line line) {
        var found = matching.find(line);
        var entry = BankEntry.of(Ids.next(), message.id(), line, found, today.instant());
        books.book(entry, line, found);
        entries.persistAndFlush(entry);
        if (found.outcome().isException()) {
            journal.append(entry.found());
        }
        return entry;
    }

    private void requireOurs(BankReport report) {
        if (report.lines().size() > MOST_LINES) {
            throw new Invalid(BankProblem.TOO_MANY_LINES, "file", report.lines().size(), MOST_LINES);
        }
        if (messages.isTaken(report.kind(), report.messageId())) {
            throw new Conflict(BankProblem.MESSAGE_TAKEN, report.messageId());
        }
        var statement = report.statement();
        if (statement != null) {
            if (!statement.account().equals(config.account())) {
                throw new Invalid(BankProblem.OTHER_ACCOUNT, "file", statement.account());
            }
            requireNotAhead(statement.day());
        }
        report.lines().stream().map(BankReport.Line::valueDate).filter(Objects::nonNull).forEach(this::requireNotAhead);
    }

    private void requireNotAhead(LocalDate day) {
        if (day.isAfter(today.date())) {
            throw new Invalid(BankProblem.IN_FUTURE, "file", day);
        }
    }
}
