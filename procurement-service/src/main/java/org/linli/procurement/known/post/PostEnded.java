package org.linli.procurement.known.post;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of a post that ends. A day null: that of the fact. */
record PostEnded(UUID workerId, UUID postId, UUID agencyId, @Nullable LocalDate on) {
}
