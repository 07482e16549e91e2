package org.linli.procurement;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.identity.Caller;
import org.linli.platform.task.AllowedActions;
import org.linli.procurement.tendering.tender.Tender;

/** What the caller may do at tenders: what a tender takes from them, less what is in vain, and what begins there. */
@ApplicationScoped
public class TenderActionFinder implements AllowedActions<Tender> {

    private final List<TenderDoor> doors;
    private final Caller caller;

    TenderActionFinder(@All List<TenderDoor> doors, Caller caller) {
        this.doors = doors;
        this.caller = caller;
    }

    public List<String> of(Tender tender) {
        return at(List.of(tender)).get(tender.id());
    }

    @Override
    public Class<Tender> kind() {
        return Tender.class;
    }

    @Override
    public Map<UUID, List<String>> at(Collection<Tender> tenders) {
        var open = new HashMap<String, Set<UUID>>();
        doors.forEach(door -> open.put(door.operation(), door.open(tenders, caller)));
        var allowed = new HashMap<UUID, List<String>>();
        for (var tender : tenders) {
            var actions = new HashSet<>(tender.allowedTo(caller));
            open.forEach((operation, where) -> {
                if (where.contains(tender.id())) {
                    actions.add(operation);
                } else {
                    actions.remove(operation);
                }
            });
            allowed.put(tender.id(), actions.stream().sorted().toList());
        }
        return allowed;
    }
}
