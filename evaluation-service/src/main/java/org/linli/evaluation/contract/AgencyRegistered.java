package org.linli.evaluation.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of an agency that was registered. */
record AgencyRegistered(UUID agencyId, @Nullable String name) {
}
