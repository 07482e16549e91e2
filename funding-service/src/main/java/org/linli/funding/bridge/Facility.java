package org.linli.funding.bridge;

import java.util.UUID;
import java.util.stream.Stream;
import org.linli.funding.ledger.Account;

/**
 * Where an advance comes from. Each has its own pool, capital and account of what agencies owe; a payment repays them
 * in this order.
 */
public enum Facility {

    /** Against a late wage payable. */
    BRIDGE("BRIDGE_POOL", "BRIDGE"),
    /** Against the next wage payable of an agency whose wages are in danger, late or not. */
    SALARY_RESERVE("SALARY_RESERVE", "SALARY_ADVANCE");

    private final String funding;
    private final String cause;

    Facility(String funding, String cause) {
        this.funding = funding;
        this.cause = cause;
    }

    /** The source type under which its pool is filled. */
    String funding() {
        return funding;
    }

    /** The source type under which its advances are booked. */
    String cause() {
        return cause;
    }

    Account pool() {
        return this == BRIDGE ? Account.bridgePool() : Account.salaryReservePool();
    }

    Account capital() {
        return this == BRIDGE ? Account.bridgeCapital() : Account.salaryReserveCapital();
    }

    Account advance(UUID agencyId) {
        return this == BRIDGE ? Account.advance(agencyId) : Account.salaryAdvance(agencyId);
    }

    /** Everything that a payment of that agency may move, to be locked with the rest. */
    public static Stream<Account> accounts(UUID agencyId) {
        return Stream.of(values()).flatMap(facility -> Stream.of(facility.pool(), facility.advance(agencyId)));
    }
}
