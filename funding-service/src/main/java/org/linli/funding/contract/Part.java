package org.linli.funding.contract;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.funding.ledger.Account;

/** What a payable is for: a part of an instalment, or late interest. Wages come first and are never held. */
public enum Part {
    WAGE, PERFORMANCE, RETENTION,
    /** On another payable that was late; no instalment has it, and it bears none itself. */
    INTEREST;

    /** What an instalment consists of. */
    public static final List<Part> OF_INSTALMENT = List.of(WAGE, PERFORMANCE, RETENTION);

    /** Every account that a contract's parts and their interest are booked on, as far as they are its agency's. */
    public static List<Account> allOwedTo(UUID agencyId) {
        return Stream
                .concat(Arrays.stream(values()).map(part -> part.owedTo(agencyId)), Stream.of(Account.lateInterest()))
                .toList();
    }

    /** Where it is owed. */
    public Account owedTo(UUID agencyId) {
        return switch (this) {
            case WAGE -> Account.wage(agencyId);
            case PERFORMANCE -> Account.performance(agencyId);
            case RETENTION -> Account.retention(agencyId);
            case INTEREST -> Account.interest(agencyId);
        };
    }
}
