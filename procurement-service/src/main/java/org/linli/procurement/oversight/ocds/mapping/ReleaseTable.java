package org.linli.procurement.oversight.ocds.mapping;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every fact that is published, and what it becomes. A type without a line here is not published. */
@Singleton
public class ReleaseTable {

    private final Map<String, Mapping> mappings = new HashMap<>();

    ReleaseTable(@All List<Mapping.Stage> stages) {
        for (var stage : stages) {
            stage.mappings().forEach((type, mapping) -> {
                if (mappings.put(JournalFact.PREFIX + type + ".v1", mapping) != null) {
                    throw new IllegalStateException("two releases of one fact: " + type);
                }
            });
        }
    }

    public Optional<Mapping> of(JournalFact fact) {
        return Optional.ofNullable(mappings.get(fact.type()));
    }

    Set<String> types() {
        return Set.copyOf(mappings.keySet());
    }
}
