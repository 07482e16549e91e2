package org.linli.workforce.merge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.platform.aggregate.Aggregates;

/** All merges. */
@ApplicationScoped
class Merges implements Aggregates<RecordMerge> {

    @Override
    public String kind() {
        return "RecordMerge";
    }

    /** Both records of one that waits, in the order in which they are held before the merge itself is; else none. */
    List<UUID> peopleOf(UUID id) {
        return getEntityManager()
                .createQuery("select workerId, doubleId from RecordMerge where id = :id and status = :waits",
                        Object[].class)
                .setParameter("id", id).setParameter("waits", MergeStatus.PROPOSED).getResultStream()
                .flatMap(ids -> Stream.of((UUID) ids[0], (UUID) ids[1])).sorted().toList();
    }
}
