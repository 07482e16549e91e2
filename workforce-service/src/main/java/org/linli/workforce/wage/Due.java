package org.linli.workforce.wage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.workforce.post.Post;

/** A person whose wages of the month are due: the last post they held in it, and its contract. */
record Due(UUID postId, UUID workerId, @Nullable UUID contractId) {

    /** One for each person: who changed posts within the month is paid once. */
    static List<Due> of(List<Post> workedInOrder) {
        var last = new LinkedHashMap<UUID, Due>();
        workedInOrder
                .forEach(post -> last.put(post.workerId(), new Due(post.id(), post.workerId(), post.contractId())));
        return List.copyOf(last.values());
    }
}
