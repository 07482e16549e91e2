package org.linli.procurement.oversight.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import org.linli.platform.aggregate.Aggregates;
import org.linli.procurement.oversight.report.ReportApi.ReportCount;

/** All reports. */
@ApplicationScoped
class Reports implements Aggregates<PurchaserReport> {

    @Override
    public String kind() {
        return "PurchaserReport";
    }

    /** By kind: a handful of rows, over the index of the purchaser. */
    List<ReportCount> counts(String purchaserId) {
        return getEntityManager().createNativeQuery("""
                select kind, count(*) as filed, count(*) filter (where status = 'ANSWERED') as answered,
                       count(*) filter (where status = 'ANSWERED'
                           and answered_on > json_day(answer_until -> 'lastDay')) as late,
                       count(*) filter (where status = 'OVERDUE') as overdue
                from purchaser_report where purchaser_id = :id group by kind order by kind""", Tuple.class)
                .setParameter("id", purchaserId).getResultStream().map(each -> {
                    var row = (Tuple) each;
                    return new ReportCount(ReportKind.valueOf(row.get("kind", String.class)), number(row, "filed"),
                            number(row, "answered"), number(row, "late"), number(row, "overdue"));
                }).toList();
    }

    private static int number(Tuple row, String column) {
        return row.get(column, Number.class).intValue();
    }
}
