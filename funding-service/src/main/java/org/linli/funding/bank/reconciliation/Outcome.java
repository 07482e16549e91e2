package org.linli.funding.bank.reconciliation;

/** What became of a line of the bank. */
enum Outcome {
    /** Says nothing new. */
    NOTED(false), SETTLED(false), RETURNED(false),
    /** The bank says what had been entered by hand. */
    CONFIRMED(false),
    /** An advance that was granted has left. */
    ADVANCE(false),
    /** An advance was refused or sent back: it binds nobody. */
    ADVANCE_RETURNED(false),
    /** Its agency has paid an advance back of its own. */
    ADVANCE_REPAID(false),
    /** Was paid and came back. */
    CAME_BACK(false),
    /** Puts right what the bank had done wrong. */
    CORRECTED(false),
    /** Takes back what the bank had credited by mistake. */
    TAKEN_BACK(false),
    /** What the bank kept for a payment. */
    CHARGE(false),
    /** Money of a source that was entered already. */
    RECEIPT(false),
    /** Its file was put away: no movement of ours. */
    NOT_OURS(false),
    /** The same payment left the account again. */
    DUPLICATE(true), AMOUNT_DIFFERS(true),
    /** Paid although the bank had refused it. */
    PAID_AFTER_RETURN(true),
    /** What the bank kept for a payment whose source has promised all its money. */
    UNBORNE_CHARGE(true),
    /** Contradicts what the bank said before. */
    CONTRADICTION(true),
    /** True of the payment, which cannot take it as things stand. */
    BLOCKED(true),
    /** Speaks of a payment that is none of ours, without moving money. */
    UNKNOWN_PAYMENT(true), UNKNOWN_DEBIT(true), UNKNOWN_CREDIT(true),
    /** Moves money on a day that is closed. */
    CLOSED_DAY(true),
    /** Cannot be read: people say what it is. */
    UNREADABLE(true);

    private final boolean exception;

    Outcome(boolean exception) {
        this.exception = exception;
    }

    boolean isException() {
        return exception;
    }

    /** Moves money as a movement of its own: the same once more is not new. */
    boolean isMovement() {
        return this != NOTED && this != CONTRADICTION && this != UNREADABLE && this != NOT_OURS;
    }

    /** The ledger has something to book, or to be told. */
    boolean isBooked() {
        return switch (this) {
            case NOTED, NOT_OURS, CONTRADICTION, UNKNOWN_PAYMENT, UNKNOWN_DEBIT, CLOSED_DAY, BLOCKED, UNREADABLE ->
                false;
            default -> true;
        };
    }

    /** Is the movement of the payment or receipt itself, and not another beside it. */
    boolean isOfItsCause() {
        return !isClaim() && this != CHARGE && this != UNBORNE_CHARGE;
    }

    /** The bank owes that money: a later credit for the same payment settles it. */
    boolean isClaim() {
        return this == DUPLICATE || this == AMOUNT_DIFFERS || this == PAID_AFTER_RETURN;
    }

    /** The account moved, and the ledger does not know it yet. */
    boolean isUnbooked() {
        return this == UNKNOWN_DEBIT || this == CLOSED_DAY || this == BLOCKED;
    }
}
