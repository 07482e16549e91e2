package org.linli.procurement.judging.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.platform.identity.Caller;
import org.linli.procurement.TenderDoor;
import org.linli.procurement.judging.panel.PanelPolicy;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderCommand;

/** Where the sheets may be laid on the table: the committee is complete, and every member locked one for every bid. */
@ApplicationScoped
class ConsensusDoor implements TenderDoor {

    private final CommitteeScoring scores;
    private final PanelPolicy panel;

    ConsensusDoor(CommitteeScoring scores, PanelPolicy panel) {
        this.scores = scores;
        this.panel = panel;
    }

    @Override
    public String operation() {
        return TenderCommand.BEGIN_CONSENSUS.operation();
    }

    @Override
    public Set<UUID> open(Collection<Tender> tenders, Caller caller) {
        var scoring = tenders.stream().filter(tender -> tender.accepted().contains(TenderCommand.BEGIN_CONSENSUS))
                .filter(tender -> tender.allowedTo(caller).contains(operation())).map(Tender::id)
                .collect(Collectors.toSet());
        if (scoring.isEmpty()) {
            return Set.of();
        }
        var open = new HashSet<>(scores.complete(scoring));
        open.retainAll(panel.complete(scoring));
        return open;
    }
}
