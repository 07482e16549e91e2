package org.linli.workforce.certificate;

import org.linli.platform.problem.ProblemCode;

enum CertificateProblem implements ProblemCode {

    NUMBER_TAKEN("certificate.number-taken"),
    ISSUED_IN_FUTURE("certificate.issued-in-future");

    private final String code;

    CertificateProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
