package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankConfig;
import org.linli.funding.bank.iso.BankFile;
import org.linli.funding.bank.iso.BankProblem;
import org.linli.funding.bank.iso.BankReport;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.Verdict;
import org.linli.funding.bank.iso.CsvLayouts;
import org.linli.funding.bank.reconciliation.BankMessage.Progress;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;

/**
 * Takes in a file of the bank, reading it twice: once to see that it adds up and is ours, once to keep its lines. A
 * short one is entered at once, a long one goes on by itself ({@link BankFileSweep}). The same file twice is one. What
 * cannot be read or matched is an exception of its own and stops no other line.
 */
@ApplicationScoped
class BankIntake {

    private static final int MOST_LINES = 50_000;
    /** Lines in a transaction; a file with no more is entered while its sender waits. */
    private static final int AT_ONCE = 500;

    private final BankMessages messages;
    private final PendingLines pending;
    private final EntryIntake entries;
    private final DayReconciliation reconciliation;
    private final BankConfig config;
    private final CsvLayouts layouts;
    private final Journal journal;
    private final Today today;

    BankIntake(BankMessages messages, PendingLines pending, EntryIntake entries, DayReconciliation reconciliation,
            BankConfig config, CsvLayouts layouts, Journal journal, Today today) {
        this.messages = messages;
        this.pending = pending;
        this.entries = entries;
        this.reconciliation = reconciliation;
        this.config = config;
        this.layouts = layouts;
        this.journal = journal;
        this.today = today;
    }

    /**
     * @return the file as far as it is entered; one that waits for another person with none of its lines
     * @throws Invalid for a file that cannot be read; {@code Conflict} for another file under a known message id
     */
    @Transactional
    BankMessage take(BankFile file, Actor by) {
        messages.hold();
        var known = messages.byHash(file.sha256());
        if (known.isPresent()) {
            return known.get().progress() == Progress.DISCARDED ? again(known.get(), file, by) : known.get();
        }
        var seen = new Seen();
        var report = BankReport.read(file, config.account(), layouts, seen::line);
        requireOurs(report.kind(), report.messageId(), report.saidOn(), report.statements());
        var id = Ids.next();
        var message = BankMessage.received(id, report, file.sha256(), seen.count, by, today.instant());
        var statements = ours(id, report.statements(), seen.movements);
        var beside = messages.contradicted(statements);
        if (seen.endsPayments || beside.isPresent() || !reconciliation.follows(statements)) {
            message.waits(entries.actBy());
            message.besides(beside);
        }
        messages.persistAndFlush(message);
        statements.forEach(messages::persist);
        keep(file, id);
        messages.flush();
        return atOnce(messages.get(id));
    }

    /** Put away, and of the bank after all: it waits as if it came for the first time. */
    private BankMessage again(BankMessage message, BankFile file, Actor by) {
        requireOurs(message.kind(), message.messageId(), message.saidOn(), message.statements());
        var wasEntered = message.linesLeft() < message.linesInFile();
        message.handedInAgain(by, entries.actBy());
        var seen = new Seen();
        BankReport.read(file, config.account(), layouts, seen::line);
        var statements = ours(message.id(), message.statements(), seen.movements);
        message.besides(messages.contradicted(statements));
        statements.forEach(messages::persist);
        messages.flush();
        if (wasEntered) {
            keep(file, message.id());
        }
        return message;
    }

    private List<BankStatement> ours(UUID id, List<BankReport.Statement> said, Movements moved) {
        return said.stream().filter(this::isOurs).map(one -> BankStatement.of(Ids.next(), id, one, moved)).toList();
    }

    private void keep(BankFile file, UUID id) {
        var keeping = pending.of(id);
        BankReport.read(file, config.account(), layouts, line -> keeping.keep(notAhead(line)));
        keeping.finish();
    }

    /** Another person has seen what it says: its lines are entered. @throws Conflict where they are already */
    @Transactional(TxType.MANDATORY)
    void release(UUID id, Actor by) {
        messages.hold();
        var message = messages.get(id);
        requireAlone(message);
        message.release(by, today.instant());
        messages.flush();
        atOnce(message);
    }

    /** Nobody can confirm it before one of both is put away. */
    @Transactional(TxType.MANDATORY)
    boolean isBesideAnother(BankMessage message) {
        message.besides(messages.contradicted(messages.statementsIn(message.id())));
        return message.beside().isPresent();
    }

    /** @throws Conflict while another file tells the same balances of a day by other movements, and counts */
    private void requireAlone(BankMessage message) {
        isBesideAnother(message);
        message.beside().ifPresent(other -> {
            throw new Conflict(BankProblem.OTHER_MOVEMENTS, message.messageId(), messages.get(other).messageId());
        });
    }

    /** A file that waits for a second person, in its turn; others go on. */
    @Transactional(TxType.MANDATORY)
    void goOnOrRemind(UUID id) {
        var message = messages.get(id);
        if (message.progress() == Progress.WAITING) {
            journal.append(message.remind(today.date(), entries.actBy()));
        } else {
            goOn(id);
        }
    }

    /** A short one, where none that came before it is still on its way. */
    private BankMessage atOnce(BankMessage kept) {
        var message = kept;
        if (message.linesInFile() <= AT_ONCE && messages.isNext(message.id(), today.instant())) {
            while (message.progress() == Progress.TAKING) {
                message = goOn(message.id());
            }
        }
        return message;
    }

    /** What the first reading sees of the lines. */
    private static final class Seen {

        private int count;
        private boolean endsPayments;
        private final Movements movements = new Movements();

        void line(Line line) {
            if (line.no() > MOST_LINES) {
                throw new Invalid(BankProblem.TOO_MANY_LINES, "file", line.no(), MOST_LINES);
            }
            count++;
            movements.add(line);
            endsPayments |= endsPayment(line);
        }
    }

    /** A word that is held against no balance, and after which a payment is paid or free to be paid again. */
    static boolean endsPayment(Line line) {
        return line.bookedOn() == null && (line.verdict() == Verdict.PAID || line.verdict() == Verdict.RETURNED);
    }

    /** Enters the next lines of a file, as many as fit into a transaction. */
    @Transactional(TxType.MANDATORY)
    BankMessage goOn(UUID id) {
        messages.hold();
        var next = pending.next(id, AT_ONCE);
        messages.flush();
        messages.getEntityManager().clear();
        var chunk = entries.into(id, messages.get(id).lines(), next);
        next.forEach(chunk::enter);
        chunk.finish();
        pending.postpone(id, chunk.postponed());
        pending.entered(id, chunk.done());
        var message = messages.get(id);
        message.entered(chunk.entered(), chunk.exceptions(), message.linesLeft() - chunk.done().size());
        messages.flush();
        return message;
    }

    /** A result of tomorrow cannot be read today. */
    private Line notAhead(Line line) {
        var day = line.valueDate();
        return line.bookedOn() == null && line.verdict() == Verdict.PAID && day != null && day.isAfter(today.date())
                ? Line.unreadable(line.no(), null, "row " + line.no(), new Invalid(BankProblem.IN_FUTURE, "file", day),
                        line.toString())
                : line;
    }

    private void requireOurs(BankReport.Kind kind, String messageId, @Nullable LocalDate saidOn,
            List<BankReport.Statement> statements) {
        if (messages.isTaken(kind, messageId, saidOn)) {
            throw new Conflict(BankProblem.MESSAGE_TAKEN, messageId);
        }
        if (!statements.isEmpty() && statements.stream().noneMatch(this::isOurs)) {
            throw new Invalid(BankProblem.OTHER_ACCOUNT, "file", statements.getFirst().account());
        }
        for (var statement : statements) {
            requireNotAhead(statement.day());
            if (isOurs(statement) && messages.isStated(statement.number(), statement.day(),
                    statement.pages() == null ? null : statement.pages().first())) {
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
