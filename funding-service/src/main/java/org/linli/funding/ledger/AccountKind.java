package org.linli.funding.ledger;

/** The chart of accounts: what each kind holds, and on which side it grows. All are bounded: none may go below zero. */
public enum AccountKind {

    /** Money in the bank of one source. */
    FUND_CASH(Side.DEBIT),
    /** Received under the source's restriction and not yet allocated. */
    FUND_RESTRICTED(Side.CREDIT),
    /** Allocated to a purchaser and year and not yet committed; a reservation is pending here. */
    PROGRAMME_ALLOCATED(Side.CREDIT),
    /** Passed through when a reservation becomes a commitment. */
    PROGRAMME_RESERVED(Side.CREDIT),
    /** Promised by a signed contract and not yet owed. */
    CONTRACT_COMMITTED(Side.CREDIT), AGENCY_PAYABLE_WAGE(Side.CREDIT), AGENCY_PAYABLE_PERFORMANCE(Side.CREDIT),
    AGENCY_RETENTION(Side.CREDIT),
    /** Late interest owed to an agency. */
    AGENCY_INTEREST(Side.CREDIT),
    /** Bridge money an agency has not repaid. */
    AGENCY_ADVANCE(Side.DEBIT), LATE_INTEREST(Side.DEBIT),
    /** Bridge money in the bank. */
    BRIDGE_POOL(Side.DEBIT),
    /** What the pool was given, less what was written off. */
    BRIDGE_CAPITAL(Side.CREDIT),
    /** Money of the salary reserve an agency has not repaid. */
    AGENCY_SALARY_ADVANCE(Side.DEBIT),
    /** The salary reserve in the bank. */
    SALARY_RESERVE_POOL(Side.DEBIT),
    /** What the salary reserve was given, less what was written off. */
    SALARY_RESERVE_CAPITAL(Side.CREDIT),
    /** Money that left the account by the bank's mistake, or nobody knows for what: the bank owes it or explains it. */
    BANK_CLAIM(Side.DEBIT),
    /** That money as far as the bank's balance lacks it: it belongs to no source. */
    BANK_SHORTFALL(Side.CREDIT),
    /** Charges that no source bears yet. */
    BANK_FEES(Side.DEBIT),
    /** Money in the bank that nobody has been found to have sent. */
    UNIDENTIFIED_CASH(Side.DEBIT), UNIDENTIFIED(Side.CREDIT);

    private final Side normal;

    AccountKind(Side normal) {
        this.normal = normal;
    }

    Side normal() {
        return normal;
    }
}
