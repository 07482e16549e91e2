package org.linli.workforce.merge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.problem.NotFound;

/** All merges. */
@ApplicationScoped
class Merges implements Aggregates<RecordMerge> {

    @Override
    public String kind() {
        return "RecordMerge";
    }

    /** Both records in the order in which they are held, before the merge itself is. @throws NotFound (404) */
    List<UUID> peopleOf(UUID id) {
        var ids = getEntityManager()
                .createQuery("select workerId, doubleId from RecordMerge where id = :id", Object[].class)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(() -> new NotFound(kind(), id));
        return Stream.of((UUID) ids[0], (UUID) ids[1]).sorted().toList();
    }
}
