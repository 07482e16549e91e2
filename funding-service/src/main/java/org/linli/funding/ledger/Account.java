package org.linli.funding.ledger;

import java.util.UUID;

/** An account by its code, such as {@code AGENCY:<id>:PAYABLE_WAGE}; it comes into being with its first posting. */
public record Account(String code, AccountKind kind) {

    public static Account fundCash(UUID source) {
        return new Account("FUND:" + source + ":CASH", AccountKind.FUND_CASH);
    }

    public static Account fundRestricted(UUID source) {
        return new Account("FUND:" + source + ":RESTRICTED", AccountKind.FUND_RESTRICTED);
    }

    public static Account allocated(UUID line) {
        return new Account("PROGRAMME:" + line + ":ALLOCATED", AccountKind.PROGRAMME_ALLOCATED);
    }

    public static Account reserved(UUID line) {
        return new Account("PROGRAMME:" + line + ":RESERVED", AccountKind.PROGRAMME_RESERVED);
    }

    public static Account committed(UUID contract) {
        return new Account("CONTRACT:" + contract + ":COMMITTED", AccountKind.CONTRACT_COMMITTED);
    }

    public static Account wage(UUID agency) {
        return new Account("AGENCY:" + agency + ":PAYABLE_WAGE", AccountKind.AGENCY_PAYABLE_WAGE);
    }

    public static Account performance(UUID agency) {
        return new Account("AGENCY:" + agency + ":PAYABLE_PERFORMANCE", AccountKind.AGENCY_PAYABLE_PERFORMANCE);
    }

    public static Account retention(UUID agency) {
        return new Account("AGENCY:" + agency + ":RETENTION", AccountKind.AGENCY_RETENTION);
    }

    public static Account interest(UUID agency) {
        return new Account("AGENCY:" + agency + ":INTEREST", AccountKind.AGENCY_INTEREST);
    }

    public static Account advance(UUID agency) {
        return new Account("AGENCY:" + agency + ":ADVANCE", AccountKind.AGENCY_ADVANCE);
    }

    public static Account lateInterest() {
        return new Account("LATE_INTEREST", AccountKind.LATE_INTEREST);
    }

    public static Account bridgePool() {
        return new Account("BRIDGE:POOL", AccountKind.BRIDGE_POOL);
    }

    public static Account bridgeCapital() {
        return new Account("BRIDGE:CAPITAL", AccountKind.BRIDGE_CAPITAL);
    }

    public static Account salaryAdvance(UUID agency) {
        return new Account("AGENCY:" + agency + ":SALARY_ADVANCE", AccountKind.AGENCY_SALARY_ADVANCE);
    }

    public static Account salaryReservePool() {
        return new Account("SALARY_RESERVE:POOL", AccountKind.SALARY_RESERVE_POOL);
    }

    public static Account salaryReserveCapital() {
        return new Account("SALARY_RESERVE:CAPITAL", AccountKind.SALARY_RESERVE_CAPITAL);
    }

    public static Account bankClaim() {
        return new Account("BANK:CLAIM", AccountKind.BANK_CLAIM);
    }

    public static Account bankShortfall() {
        return new Account("BANK:SHORTFALL", AccountKind.BANK_SHORTFALL);
    }

    public static Account bankFees() {
        return new Account("BANK:FEES", AccountKind.BANK_FEES);
    }

    public static Account unidentifiedCash() {
        return new Account("BANK:UNIDENTIFIED_CASH", AccountKind.UNIDENTIFIED_CASH);
    }

    public static Account unidentified() {
        return new Account("BANK:UNIDENTIFIED", AccountKind.UNIDENTIFIED);
    }
}
