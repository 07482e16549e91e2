package org.linli.registry.annualreport;

import org.linli.platform.Command;

enum AnnualReportCommand implements Command {

    HAND_OVER("handAnnualReportOver"), FILE("fileAnnualReport"), RETURN("returnAnnualReport"),
    REVIEW("reviewAnnualReport"), ACCEPT("acceptAnnualReport"), REJECT_REVIEW("rejectAnnualReportReview"),
    EXPLAIN("explainAnnualReport"), SEEK_LISTING("seekReportListing"), FALL_DUE("sweep"), VOID_IT("sweep");

    private final String operation;

    AnnualReportCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
