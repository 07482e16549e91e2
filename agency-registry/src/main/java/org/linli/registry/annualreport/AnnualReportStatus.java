package org.linli.registry.annualreport;

import static org.linli.registry.annualreport.AnnualReportCommand.ACCEPT;
import static org.linli.registry.annualreport.AnnualReportCommand.EXPLAIN;
import static org.linli.registry.annualreport.AnnualReportCommand.FALL_DUE;
import static org.linli.registry.annualreport.AnnualReportCommand.FILE;
import static org.linli.registry.annualreport.AnnualReportCommand.HAND_OVER;
import static org.linli.registry.annualreport.AnnualReportCommand.REJECT_REVIEW;
import static org.linli.registry.annualreport.AnnualReportCommand.RETURN;
import static org.linli.registry.annualreport.AnnualReportCommand.REVIEW;
import static org.linli.registry.annualreport.AnnualReportCommand.SEEK_LISTING;
import static org.linli.registry.annualreport.AnnualReportCommand.VOID_IT;

import java.util.Set;
import org.linli.platform.aggregate.Status;

/**
 * DUE → FILED → REVIEWED → ACCEPTED, with RETURNED on the way. Who is late is OVERDUE, is HEARD, and only then the
 * abnormal list is asked for; it may be filed all the while. VOID: the agency has closed.
 */
enum AnnualReportStatus implements Status<AnnualReportStatus, AnnualReportCommand> {

    DUE, FILED, RETURNED, REVIEWED, ACCEPTED, OVERDUE, HEARD, LISTING_SOUGHT, VOID;

    /** The rule of the term at whose end it is said that nothing happened. */
    String term() {
        return switch (this) {
            case HEARD -> "O12-SEEK";
            case LISTING_SOUGHT -> "O12-MISSING";
            default -> "O12-REVIEW";
        };
    }

    @Override
    public Set<AnnualReportCommand> accepts() {
        return switch (this) {
            case DUE, RETURNED -> Set.of(HAND_OVER, FILE, FALL_DUE, VOID_IT);
            case FILED -> Set.of(RETURN, REVIEW, FALL_DUE, VOID_IT);
            case REVIEWED -> Set.of(ACCEPT, REJECT_REVIEW, FALL_DUE, VOID_IT);
            case OVERDUE -> Set.of(HAND_OVER, FILE, EXPLAIN, FALL_DUE, VOID_IT);
            case HEARD -> Set.of(HAND_OVER, FILE, SEEK_LISTING, FALL_DUE, VOID_IT);
            case LISTING_SOUGHT -> Set.of(HAND_OVER, FILE, FALL_DUE, VOID_IT);
            case ACCEPTED, VOID -> Set.of();
        };
    }

    @Override
    public boolean canBecome(AnnualReportStatus next) {
        return next == VOID ? !accepts().isEmpty() : switch (this) {
            case DUE -> next == FILED || next == OVERDUE;
            case FILED -> next == RETURNED || next == REVIEWED;
            case RETURNED -> next == FILED || next == OVERDUE || next == LISTING_SOUGHT;
            case REVIEWED -> next == ACCEPTED || next == FILED;
            case OVERDUE -> next == FILED || next == HEARD;
            case HEARD -> next == FILED || next == LISTING_SOUGHT;
            case LISTING_SOUGHT -> next == FILED;
            case ACCEPTED, VOID -> false;
        };
    }
}
