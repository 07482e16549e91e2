package org.linli.procurement.tendering.lot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.Tenders;

/** One method per command. */
@ApplicationScoped
class LotService {

    private final LotGroups groups;
    private final Tenders tenders;
    private final Journal journal;
    private final Today today;

    LotService(LotGroups groups, Tenders tenders, Journal journal, Today today) {
        this.groups = groups;
        this.tenders = tenders;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    LotGroup begin(String purchaserId, String title, int maxPerWinner) {
        var group = LotGroup.begin(Ids.next(), purchaserId, title, maxPerWinner, today.date());
        groups.persist(group);
        journal.append(group.begun());
        groups.flush();
        return group;
    }

    /** Bidders know from the notice on what they bid for: a published tender becomes no lot any more. */
    @Transactional
    LotGroup add(UUID id, UUID tenderId, boolean newcomersOnly) {
        var tender = tenders.locked(tenderId);
        var group = groups.locked(id);
        if (!tender.purchaserId().equals(group.purchaserId())) {
            throw new Invalid(LotProblem.OTHER_PURCHASER, "tenderId", tenderId);
        }
        if (tender.status() != TenderStatus.DRAFT && tender.status() != TenderStatus.REVIEWED) {
            throw new Conflict(LotProblem.PUBLISHED, tender.number(), tender.status());
        }
        groups.of(tenderId).ifPresent(other -> {
            throw new Conflict(LotProblem.ALREADY, tenderId);
        });
        journal.append(group.add(tenderId, newcomersOnly));
        groups.flush();
        return group;
    }
}
