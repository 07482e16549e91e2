package org.linli.procurement.oversight.outlier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Sweep;
import org.linli.platform.time.Deadline;

/** In each new month: the figures of the months before it. */
@ApplicationScoped
class OutlierSweep implements Sweep<LocalDate> {

    private final Outliers outliers;
    private final OutlierFigures figures;
    private final Journal journal;
    private final Today today;

    OutlierSweep(Outliers outliers, OutlierFigures figures, Journal journal, Today today) {
        this.outliers = outliers;
        this.figures = figures;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public String name() {
        return "monthly-outliers";
    }

    @Override
    public List<LocalDate> due(Instant now, int limit) {
        var month = Deadline.dayOf(now).withDayOfMonth(1);
        return outliers.checkedFor(month) ? List.of() : List.of(month);
    }

    @Override
    public void tick(LocalDate month, Instant now) {
        var rules = today.day().rules();
        var from = month.minusMonths(rules.get("FW20.months", month).asInt());
        var policy = new OutlierPolicy(rules, month);
        Stream.of(policy.seldomWins(figures.won(from, month)),
                policy.oftenDisqualified(figures.disqualified(Party.AGENCY, from, month)),
                policy.oftenDisqualified(figures.disqualified(Party.PURCHASER, from, month)),
                policy.wideRange(figures.services(from, month))).flatMap(found -> found).forEach(found -> {
                    var outlier = new Outlier(Ids.next(), found, from, month);
                    outliers.persist(outlier);
                    journal.append(outlier.found());
                });
        outliers.markChecked(month);
    }
}
