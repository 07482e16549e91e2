package org.linli.workforce.worker;

import org.linli.platform.problem.ProblemCode;

enum WorkerProblem implements ProblemCode {

    RESIDENT_ID("worker.resident-id"),
    KNOWN("worker.known");

    private final String code;

    WorkerProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
