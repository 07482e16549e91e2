package org.linli.registry.annualreport;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;

/** What one officer found in a report, and who accepted it. */
@Embeddable
class ReportCheck {

    @Enumerated(EnumType.STRING)
    private Conclusion conclusion;
    private String conclusionReasons;
    private String reviewedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers reviewers;
    private @Nullable String acceptedBy;

    @SuppressWarnings("NullAway")
    protected ReportCheck() {
    }

    static ReportCheck by(Actor officer, Conclusion conclusion, String reasons) {
        var check = new ReportCheck();
        check.conclusion = conclusion;
        check.conclusionReasons = reasons;
        check.reviewedBy = officer.id();
        check.reviewers = Handlers.of(officer);
        return check;
    }

    ReportCheck acceptedBy(Actor officer) {
        var check = new ReportCheck();
        check.conclusion = conclusion;
        check.conclusionReasons = conclusionReasons;
        check.reviewedBy = reviewedBy;
        check.reviewers = reviewers;
        check.acceptedBy = officer.id();
        return check;
    }

    boolean wasBy(Actor officer) {
        return reviewers.include(officer);
    }

    Conclusion conclusion() {
        return conclusion;
    }

    String reasons() {
        return conclusionReasons;
    }

    String reviewedBy() {
        return reviewedBy;
    }

    @Nullable
    String acceptedBy() {
        return acceptedBy;
    }
}
