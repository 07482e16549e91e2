package org.linli.registry.contract;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a contract that was drafted or signed.
 *
 * @param partners who contract with the agency and owe the service too; null in facts that were said before they were
 */
record ContractBegun(UUID contractId, UUID agencyId, @Nullable List<UUID> partners) {

    List<UUID> members() {
        return Stream.concat(Stream.of(agencyId), Objects.requireNonNullElse(partners, List.<UUID>of()).stream())
                .toList();
    }
}
