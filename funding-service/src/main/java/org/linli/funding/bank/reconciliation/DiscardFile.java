package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.journal.Journal;

/** A file that waits for a second person and is not to be entered is put away by two, with a reason. */
@ApplicationScoped
class DiscardFile implements MoneyCommand<DiscardFile.Body> {

    /** @param sha256 of the file that was looked at */
    record Body(UUID messageId, String sha256, int linesInFile, String reason) {

        static Body of(BankMessage message, String reason) {
            return new Body(message.id(), message.sha256(), message.linesInFile(), reason);
        }
    }

    private final BankMessages messages;
    private final Journal journal;
    private final Today today;

    DiscardFile(BankMessages messages, Journal journal, Today today) {
        this.messages = messages;
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
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        messages.hold();
        journal.append(messages.get(body.messageId()).discard(body.reason(), today.date()));
        messages.flush();
    }
}
