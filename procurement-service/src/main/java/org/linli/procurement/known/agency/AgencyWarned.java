package org.linli.procurement.known.agency;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of an early warning. A level null: told before there were any. */
public record AgencyWarned(UUID agencyId, @Nullable String level) {
}
