package org.linli.funding.bank.file;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankReport;
import org.linli.platform.money.Money;

/** One statement of the account that counts, or waits for a second person; a file may hold several. */
@Entity
public class BankStatement {

    @Id
    private UUID id;
    private UUID messageId;
    private String number;
    private LocalDate day;
    private Money opening = Money.ZERO;
    private Money closing = Money.ZERO;
    /** Of the pages that the file held; null for a whole statement. */
    private @Nullable Integer firstPage;
    private @Nullable Integer lastPage;
    /** Whether no page comes after them. */
    private boolean isEnd = true;
    /** Names the movements of that day in that file ({@link Movements}). */
    private String movements = "";

    @SuppressWarnings("NullAway")
    protected BankStatement() {
    }

    public static BankStatement of(UUID id, UUID messageId, BankReport.Statement said, Movements moved) {
        var statement = new BankStatement();
        statement.id = id;
        statement.messageId = messageId;
        statement.number = said.number();
        statement.day = said.day();
        statement.opening = said.opening();
        statement.closing = said.closing();
        statement.movements = moved.of(said.day());
        var pages = said.pages();
        if (pages != null) {
            statement.firstPage = pages.first();
            statement.lastPage = pages.last();
            statement.isEnd = pages.isEnd();
        }
        return statement;
    }

    /** Of pages of one statement, in their order, whether they are all of it. */
    public static boolean areWhole(List<BankStatement> pages) {
        var next = 1;
        for (var each : pages) {
            if (each.firstPage == null || each.lastPage == null) {
                return true;
            }
            if (each.firstPage != next) {
                return false;
            }
            next = each.lastPage + 1;
        }
        return pages.isEmpty() || pages.getLast().isEnd;
    }

    /** It goes on where the other ends, says the same once more, or both are pages of one. */
    public boolean joins(BankStatement other) {
        return opening.equals(other.closing) || opening.equals(other.opening) && closing.equals(other.closing)
                || firstPage != null && number.equals(other.number);
    }

    /**
     * From the same balance to the same other one by other movements: not both can be true. Where a day moves nothing
     * in sum, two statements of it may follow each other.
     */
    public boolean contradicts(BankStatement other) {
        return !messageId.equals(other.messageId) && !opening.equals(closing) && opening.equals(other.opening)
                && closing.equals(other.closing) && !movements.equals(other.movements);
    }

    public String number() {
        return number;
    }

    public LocalDate day() {
        return day;
    }

    public int firstPage() {
        return firstPage == null ? 1 : firstPage;
    }

    public UUID messageId() {
        return messageId;
    }

    public Money opening() {
        return opening;
    }

    public Money closing() {
        return closing;
    }
}
