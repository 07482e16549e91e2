package org.linli.procurement.judging.pool;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.procurement.Canonical;

/** What hides who is in a pool: each expert has a salt of their own, made of one secret. */
record PoolSalt(String secret) {

    String of(UUID expertId) {
        return Canonical.sha256(secret + ":" + expertId);
    }

    String hash(PoolMember member) {
        return Canonical
                .sha256(of(member.expertId()) + ":" + member.expertId() + ":" + (member.social() ? "SOCIAL" : "OTHER"));
    }

    String hash(Collection<PoolMember> members) {
        return Canonical.sha256(members.stream().map(this::hash).sorted().collect(Collectors.joining(",")));
    }
}
