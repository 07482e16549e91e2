package org.linli.funding.contract;

import java.util.UUID;
import org.linli.funding.ledger.Account;

/** What an instalment consists of. Wages come first and are never held. */
public enum Part {
    WAGE, PERFORMANCE, RETENTION;

    /** Where it is owed. */
    public Account owedTo(UUID agencyId) {
        return switch (this) {
            case WAGE -> Account.wage(agencyId);
            case PERFORMANCE -> Account.performance(agencyId);
            case RETENTION -> Account.retention(agencyId);
        };
    }
}
