package org.linli.procurement.tendering.tender;

import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.time.Deadline;

/** The document, and what may still happen to it and to the deadline while bids may come. */
@MappedSuperclass
abstract class TenderWindow extends TenderStages {

    /** One that was suspended after the deadline for bids takes no new text. */
    @Override
    public Set<TenderCommand> accepted() {
        var accepted = EnumSet.copyOf(status.accepts());
        if (stage() != TenderStatus.PUBLISHED) {
            accepted.remove(TenderCommand.AMEND);
        }
        return accepted;
    }

    /**
     * The text changes while bids may come, also while a challenge holds the tender. An amendment that matters gives
     * bidders the days of its rule; bids made for the old text wait for their agency's word.
     *
     * @param rule the term that bidders have from that day, null where the present deadline leaves it
     */
    public TenderEvent amend(Tender.Written document, boolean matters, @Nullable String rule, Actor writer,
            BusinessDay day) {
        require(TenderCommand.AMEND);
        take(document, writer);
        if (rule != null) {
            lengthen(day.date(), rule, day);
        }
        return new TenderEvent.Amended(id, contentHash, matters, clocks().bidsUntil());
    }

    /**
     * Bids may come longer: a question was not answered in time to be of use. The term of {@code rule} counts from
     * {@code from}.
     */
    public TenderEvent extend(LocalDate from, String rule, String reason, BusinessDay day) {
        require(TenderCommand.EXTEND);
        Deadline before = clocks().bidsUntil();
        lengthen(from, rule, day);
        return new TenderEvent.DeadlineExtended(id, before.lastDay(), clocks().bidsUntil(), reason);
    }

    private void lengthen(LocalDate from, String rule, BusinessDay day) {
        runClocks(clocks().lengthened(from, rule, day.rules(), day.calendar()));
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
