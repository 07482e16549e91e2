package org.linli.registry.contract;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a contract: drafted, signed, completed or terminated.
 *
 * @param partners who contract with the agency and owe the service too; null where it ends
 */
record ContractHeard(UUID contractId, UUID agencyId, @Nullable List<UUID> partners) {

    List<UUID> members() {
        return partners == null ? List.of(agencyId) : Stream.concat(Stream.of(agencyId), partners.stream()).toList();
    }
}
