package org.linli.procurement.tender;

import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.IllegalTransition;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;

/** The document, and what may still happen to it and to the deadline while bids may come. */
@MappedSuperclass
abstract class TenderWindow extends TenderStages {

    /**
     * The text changes while bids may come, also while a challenge holds the tender. An amendment that matters gives bidders the
     * days of its rule; bids made for the old text wait for their agency's word.
     *
     * @param rule the term that bidders have from {@code on}, null where the present deadline leaves it
     */
    public TenderEvent amend(Tender.Written document, boolean matters, @Nullable String rule, LocalDate on, Actor writer,
            RuleBook rules, WorkCalendar calendar) {
        require(TenderCommand.AMEND);
        if (stage() != TenderStatus.PUBLISHED) {
            throw new IllegalTransition("Tender", id, stage(), TenderCommand.AMEND);
        }
        take(document, writer);
        if (rule != null) {
            lengthen(on, rule, rules, calendar);
        }
        return new TenderEvent.Amended(id, contentHash, matters, clocks().bidsUntil());
    }

    /** Bids may come longer: a question was not answered in time to be of use. The term of {@code rule} counts from {@code from}. */
    public TenderEvent extend(LocalDate from, String rule, String reason, RuleBook rules, WorkCalendar calendar) {
        require(TenderCommand.EXTEND);
        Deadline before = clocks().bidsUntil();
        lengthen(from, rule, rules, calendar);
        return new TenderEvent.DeadlineExtended(id, before.lastDay(), clocks().bidsUntil(), reason);
    }

    private void lengthen(LocalDate from, String rule, RuleBook rules, WorkCalendar calendar) {
        runClocks(clocks().lengthened(from, rule, rules, calendar));
        if (status == TenderStatus.PUBLISHED) {
            nextCheckAt = bidsUntil;
        }
    }

    final void take(Tender.Written document, Actor writer) {
        content = document.content();
        contentHash = document.hash();
        if (!writers.contains(writer.id())) {
            var all = new ArrayList<>(writers);
            all.add(writer.id());
            writers = all;
        }
    }
}
