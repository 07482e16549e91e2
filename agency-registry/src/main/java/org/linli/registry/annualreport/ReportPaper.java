package org.linli.registry.annualreport;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One paper of an annual report, by the hash of the file that was handed in. */
record ReportPaper(PaperKind kind, String name, long size, String sha256) {

    enum PaperKind {
        WORK_REPORT, SUPERVISOR_OPINION, FINANCIAL_AUDIT
    }

    /** @param simplified O06: an agency of a high grade is spared the audit */
    static Set<PaperKind> missingFrom(List<ReportPaper> papers, boolean simplified) {
        var missing = simplified ? EnumSet.of(PaperKind.WORK_REPORT, PaperKind.SUPERVISOR_OPINION)
                : EnumSet.allOf(PaperKind.class);
        missing.removeAll(papers.stream().map(ReportPaper::kind).collect(Collectors.toSet()));
        return missing;
    }
}
