package org.linli.funding.bank.reconciliation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.funding.bank.iso.BankReport;
import org.linli.platform.money.Money;

/** One statement of the account; a file may hold several. */
@Entity
class BankStatement {

    @Id
    private UUID id;
    private UUID messageId;
    private String number;
    private LocalDate day;
    private Money opening = Money.ZERO;
    private Money closing = Money.ZERO;

    @SuppressWarnings("NullAway")
    protected BankStatement() {
    }

    static BankStatement of(UUID id, UUID messageId, BankReport.Statement said) {
        var statement = new BankStatement();
        statement.id = id;
        statement.messageId = messageId;
        statement.number = said.number();
        statement.day = said.day();
        statement.opening = said.opening();
        statement.closing = said.closing();
        return statement;
    }

    UUID messageId() {
        return messageId;
    }

    Money opening() {
        return opening;
    }

    Money closing() {
        return closing;
    }
}
