package org.linli.registry.account;

import org.linli.platform.problem.ProblemCode;

enum AccountProblem implements ProblemCode {

    SAME_PERSON("account.same-person"),
    NUMBER_TAKEN("account.number-taken"),
    VERIFIED_EXISTS("account.verified-exists");

    private final String code;

    AccountProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
