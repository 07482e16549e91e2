package org.linli.registry.annualreport;

import java.util.List;
import org.linli.platform.money.Money;

/**
 * What an agency says of one year.
 *
 * @param staff people employed at the year's end, of whom {@code certified} hold a social worker's certificate
 * @param governmentIncome part of {@code income}
 * @param serviceHours given to residents in the year
 */
record ReportContent(int staff, int certified, Money income, Money governmentIncome, Money expenses, int projects,
        int serviceHours, List<ReportPaper> papers) {
}
