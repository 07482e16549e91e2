package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.linli.funding.bank.iso.BankProblem;
import org.linli.funding.bank.reconciliation.EntryStatus.EntryCommand;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Rejection;

/**
 * A file that waits for a second person, or a statement that is not of our account, is put away by two, with a reason.
 * What nobody could match of it is taken back; what was matched or settled has to be undone before.
 */
@ApplicationScoped
class DiscardFile implements MoneyCommand<DiscardFile.Body> {

    /** @param sha256 of the file that was looked at */
    record Body(UUID messageId, String sha256, int linesInFile, String reason) {

        static Body of(BankMessage message, String reason) {
            return new Body(message.id(), message.sha256(), message.linesInFile(), reason);
        }
    }

    /** So many lines are named where they hinder it. */
    private static final int NAMED = 20;

    private final BankMessages messages;
    private final BankEntries entries;
    private final BankEntryPosting books;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    DiscardFile(BankMessages messages, BankEntries entries, BankEntryPosting books, Commands commands, Journal journal,
            Today today) {
        this.messages = messages;
        this.entries = entries;
        this.books = books;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.DISCARD_FILE;
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
        return body -> Optional.ofNullable(files.get(body.messageId())).flatMap(BankMessage::notDiscardable);
    }

    @Override
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        messages.hold();
        var message = messages.get(body.messageId());
        message.requireDiscardable();
        var entered = entries.of(message.id());
        requireUndoable(message, entered);
        books.hold(List.of());
        entered.stream().filter(entry -> entry.status().isOpen()).map(BankEntry::id).forEach(id -> {
            var entry = entries.locked(id);
            books.unsay(entry);
            commands.give(entry, EntryCommand.CORRECT,
                    open -> open.notOurs(body.reason(), proposers, confirmer, today.date()));
        });
        journal.append(message.discard(body.reason(), today.date()));
        messages.flush();
        messages.forgetStatements(message.id());
    }

    private void requireUndoable(BankMessage message, List<BankEntry> entered) {
        var booked = entered.stream().filter(entry -> !entry.isUndoable()).map(entry -> String.valueOf(entry.line()))
                .toList();
        if (!booked.isEmpty()) {
            throw new Conflict(BankProblem.LINES_BOOKED, message.messageId(), booked.size(),
                    String.join(", ", booked.subList(0, Math.min(NAMED, booked.size()))));
        }
        if (!entered.isEmpty()) {
            messages.closedDay(message.id()).ifPresent(day -> {
                throw new Conflict(BankProblem.DAY_CLOSED, day);
            });
        }
    }
}
