package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.file.PendingLines;
import org.linli.funding.bank.iso.BankFile;
import org.linli.funding.bank.iso.BankReport;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.Verdict;
import org.linli.funding.bank.reconciliation.BankMessage.Progress;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.MoneyOrder;
import org.linli.funding.dualcontrol.MoneyOrders;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Rejection;

/**
 * A file that one person hands in and that ends payments takes another who confirms it; so does a statement whose
 * balances contradict what is known of the account. Any other statement does not, since the close of its day holds it
 * against the balance.
 */
@ApplicationScoped
class ResultFileEntry implements MoneyCommand<ResultFileEntry.Body> {

    /** So many lines are shown to the second person; the hash is that of all. */
    private static final int SHOWN = 500;

    /** @param batch of a word about a whole file, or about the payment of that amount in it */
    record Said(Verdict verdict, @Nullable UUID paymentId, @Nullable String batch, Money amount,
            @Nullable LocalDate valueDate, String words) {

        static Said of(Line line) {
            return new Said(line.verdict(), line.paymentId(), line.batch(), line.amount(), line.valueDate(),
                    line.words());
        }
    }

    /**
     * @param sha256 of the file; {@code said} what of it ends payments, as far as it is shown
     * @param statements their balances, which do not follow from what is known; none of results
     */
    record Body(UUID messageId, String sha256, int linesInFile, List<Said> said,
            List<BankReport.Statement> statements) {
    }

    /** @param order that waits for a second person; null where none is needed */
    record Taken(BankMessage message, boolean isNew, @Nullable MoneyOrder order) {
    }

    private final BankIntake intake;
    private final BankMessages messages;
    private final PendingLines pending;
    private final EntryIntake entries;
    private final MoneyOrders orders;

    ResultFileEntry(BankIntake intake, BankMessages messages, PendingLines pending, EntryIntake entries,
            MoneyOrders orders) {
        this.intake = intake;
        this.messages = messages;
        this.pending = pending;
        this.entries = entries;
        this.orders = orders;
    }

    /** As {@link BankIntake#take}; a file whose confirmation was refused, or that was put away, is proposed again. */
    @Transactional
    Taken take(BankFile file, Actor by) {
        var isNew = messages.byHash(file.sha256()).isEmpty();
        var message = intake.take(file, by);
        if (message.progress() != Progress.WAITING) {
            return new Taken(message, isNew, null);
        }
        var id = message.id();
        var waiting = orders.waitingOn(id, OrderKind.ENTER_RESULTS);
        if (waiting.isPresent()) {
            return new Taken(message, isNew, waiting.get());
        }
        message.handedInAgain(by, entries.actBy());
        if (intake.isBesideAnother(message)) {
            return new Taken(message, isNew, null);
        }
        var order = orders.propose(OrderKind.ENTER_RESULTS, body(message), by);
        return new Taken(messages.get(id), isNew, order);
    }

    private Body body(BankMessage message) {
        var said = pending.next(message.id(), SHOWN).stream().map(PendingLines.Pending::line)
                .filter(BankIntake::endsPayment).map(Said::of).toList();
        return new Body(message.id(), message.sha256(), message.linesInFile(), said, message.statements());
    }

    @Override
    public OrderKind kind() {
        return OrderKind.ENTER_RESULTS;
    }

    @Override
    public Class<Body> bodyType() {
        return Body.class;
    }

    @Override
    public UUID about(Body body) {
        return body.messageId();
    }

    @Override
    public Function<Body, Optional<? extends Rejection>> overtaken(Collection<Body> waiting) {
        var files = messages.named(waiting.stream().map(Body::messageId).toList());
        return body -> Optional.ofNullable(files.get(body.messageId())).flatMap(BankMessage::notWaiting);
    }

    @Override
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        intake.release(body.messageId(), confirmer);
    }
}
