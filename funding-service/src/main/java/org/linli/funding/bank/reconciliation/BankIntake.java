package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.linli.funding.bank.iso.BankConfig;
import org.linli.funding.bank.iso.BankFile;
import org.linli.funding.bank.iso.BankProblem;
import org.linli.funding.bank.iso.BankReport;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.CsvLayouts;
import org.linli.funding.ledger.Account;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;

/**
 * Takes in a file of the bank, reading it twice: once to see that it adds up and is ours, once to book. The same file
 * twice is one. What cannot be matched is an exception of its own and stops no other line.
 */
@ApplicationScoped
class BankIntake {

    private static final int MOST_LINES = 50_000;

    private final BankMessages messages;
    private final EntryIntake lines;
    private final BankEntryPosting books;
    private final LineParts parts;
    private final BankConfig config;
    private final CsvLayouts layouts;
    private final Today today;

    BankIntake(BankMessages messages, EntryIntake lines, BankEntryPosting books, LineParts parts, BankConfig config,
            CsvLayouts layouts, Today today) {
        this.messages = messages;
        this.lines = lines;
        this.books = books;
        this.parts = parts;
        this.config = config;
        this.layouts = layouts;
        this.today = today;
    }

    /** @throws Invalid for a file that cannot be read; {@code Conflict} for another file under a known message id */
    @Transactional
    BankMessage take(BankFile file, Actor by) {
        messages.queue();
        var known = messages.byHash(file.sha256());
        if (known.isPresent()) {
            return known.get();
        }
        var named = new HashSet<UUID>();
        var report = BankReport.read(file, config.account(), layouts, line -> look(line, named));
        requireOurs(report);
        var id = Ids.next();
        messages.persistAndFlush(BankMessage.received(id, report, file.sha256(), by, today.instant()));
        report.statements().stream().filter(this::isOurs)
                .forEach(one -> messages.persist(BankStatement.of(Ids.next(), id, one)));
        books.hold(named, List.of(Account.bankClaim(), Account.bankShortfall(), Account.unidentifiedCash(),
                Account.unidentified()));
        messages.flush();
        messages.getEntityManager().clear();
        var entering = lines.into(id);
        BankReport.read(file, config.account(), layouts, line -> parts.of(line).forEach(entering::enter));
        entering.finish();
        var message = messages.get(id);
        message.matched(entering.entered(), entering.exceptions());
        messages.flush();
        return message;
    }

    private void look(Line line, HashSet<UUID> named) {
        if (line.no() > MOST_LINES) {
            throw new Invalid(BankProblem.TOO_MANY_LINES, "file", line.no(), MOST_LINES);
        }
        if (line.bookedOn() == null && line.valueDate() != null && line.verdict() == BankReport.Verdict.PAID) {
            requireNotAhead(line.valueDate());
        }
        if (line.batch() != null) {
            parts.of(line).stream().map(Line::paymentId).filter(payment -> payment != null).forEach(named::add);
        } else if (line.paymentId() != null) {
            named.add(line.paymentId());
        }
    }

    private void requireOurs(BankReport report) {
        if (messages.isTaken(report.kind(), report.messageId(), report.saidOn())) {
            throw new Conflict(BankProblem.MESSAGE_TAKEN, report.messageId());
        }
        var statements = report.statements();
        if (!statements.isEmpty() && statements.stream().noneMatch(this::isOurs)) {
            throw new Invalid(BankProblem.OTHER_ACCOUNT, "file", statements.getFirst().account());
        }
        for (var statement : statements) {
            requireNotAhead(statement.day());
            if (isOurs(statement) && messages.isStated(statement.number(), statement.day())) {
                throw new Conflict(BankProblem.MESSAGE_TAKEN, statement.number());
            }
        }
    }

    private boolean isOurs(BankReport.Statement statement) {
        return statement.account().equals(config.account());
    }

    private void requireNotAhead(LocalDate day) {
        if (day.isAfter(today.date())) {
            throw new Invalid(BankProblem.IN_FUTURE, "file", day);
        }
    }
}
