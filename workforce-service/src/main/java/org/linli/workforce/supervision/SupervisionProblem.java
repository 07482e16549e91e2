package org.linli.workforce.supervision;

import org.linli.platform.problem.ProblemCode;

enum SupervisionProblem implements ProblemCode {

    NO_SUPERVISOR("supervision.no-supervisor"),
    TIER("supervision.tier"),
    POST_OVER("supervision.post-over"),
    SUPERVISED_ALREADY("supervision.supervised-already"),
    TOO_MANY("supervision.too-many"),
    SESSION_DAY("supervision.session-day"),
    OTHER_AGENCYS_SUPERVISOR("supervision.other-agencys-supervisor"),
    REPORT_PERIOD("supervision.report-period");

    private final String code;

    SupervisionProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
