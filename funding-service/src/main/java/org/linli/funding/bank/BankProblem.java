package org.linli.funding.bank;

import org.linli.platform.problem.ProblemCode;

enum BankProblem implements ProblemCode {

    NOT_XML("bank.not-xml"),
    UNKNOWN_FORMAT("bank.unknown-format"),
    MISSING("bank.missing"),
    CURRENCY("bank.currency"),
    NOT_AN_AMOUNT("bank.not-an-amount"),
    NOT_A_DAY("bank.not-a-day"),
    NOT_CSV("bank.not-csv"),
    OTHER_ACCOUNT("bank.other-account"),
    SUMS_DIFFER("bank.sums-differ"),
    IN_FUTURE("bank.in-future"),
    MESSAGE_TAKEN("bank.message-taken"),
    TOO_MANY_LINES("bank.too-many-lines"),
    SOURCE_NEEDED("bank.source-needed"),
    WRONG_RESOLUTION("bank.wrong-resolution"),
    SAME_PERSON("bank.same-person"),
    NO_STATEMENT("bank.no-statement"),
    DAY_CLOSED("bank.day-closed"),
    OPEN_EXCEPTIONS("bank.open-exceptions"),
    BALANCE_DIFFERS("bank.balance-differs"),
    OPENING_DIFFERS("bank.opening-differs"),
    CHANGED_SINCE("bank.changed-since"),
    NO_PAYEE("bank.no-payee");

    private final String code;

    BankProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
