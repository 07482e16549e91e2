package org.linli.procurement.judging.collusion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.platform.identity.Caller;
import org.linli.platform.task.AllowedActions;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.Tenders;

/** What the caller may do at signs; while the lot stands still in which one was found, for another that waits. */
@ApplicationScoped
class SignActionFinder implements AllowedActions<CollusionSign> {

    private final CollusionSigns signs;
    private final Tenders tenders;
    private final Caller caller;

    SignActionFinder(CollusionSigns signs, Tenders tenders, Caller caller) {
        this.signs = signs;
        this.tenders = tenders;
        this.caller = caller;
    }

    List<String> of(CollusionSign sign) {
        return at(List.of(sign)).get(sign.id());
    }

    @Override
    public Class<CollusionSign> kind() {
        return CollusionSign.class;
    }

    @Override
    public Map<UUID, List<String>> at(Collection<CollusionSign> all) {
        var touched = touched(all.stream().filter(sign -> !sign.allowedTo(caller).isEmpty()).toList());
        return all.stream()
                .collect(Collectors.toMap(CollusionSign::id,
                        sign -> sign.mayBeDecided(touched.getOrDefault(sign.id(), List.of())) ? sign.allowedTo(caller)
                                : List.of()));
    }

    private Map<UUID, List<Tender>> touched(Collection<CollusionSign> open) {
        if (open.isEmpty()) {
            return Map.of();
        }
        var ids = signs.tendersOf(open.stream().map(CollusionSign::id).toList());
        var found = tenders.list("id in ?1", ids.values().stream().flatMap(List::stream).distinct().toList()).stream()
                .collect(Collectors.toMap(Tender::id, tender -> tender));
        return ids.entrySet().stream().collect(
                Collectors.toMap(Map.Entry::getKey, each -> each.getValue().stream().map(found::get).toList()));
    }
}
