package org.linli.procurement.judging.pool;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The pool of one tender as it stood at a moment; what a draw made of it is added once. */
@Entity
public class PoolCommitment {

    @Id
    private UUID id;
    private UUID tenderId;
    private Instant committedAt;
    private String hash;
    private byte[] wrappedSecret;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<PoolMember> members;
    private @Nullable Integer round;

    protected PoolCommitment() {
    }

    PoolCommitment(UUID id, UUID tenderId, Instant at, Sealed pool) {
        this.id = id;
        this.tenderId = tenderId;
        this.committedAt = at;
        this.hash = pool.hash();
        this.wrappedSecret = pool.wrappedSecret();
        this.members = pool.members();
    }

    /** @param wrappedSecret what the salts are made of, encrypted */
    record Sealed(String hash, byte[] wrappedSecret, List<PoolMember> members) {
    }

    PoolEvent committed() {
        return new PoolEvent.Committed(tenderId, hash, members.size());
    }

    /** Null for whoever was not in it. */
    public @Nullable PoolMember member(UUID expertId) {
        return members.stream().filter(member -> member.expertId().equals(expertId)).findFirst().orElse(null);
    }

    /** @param reasons why somebody of it was no candidate */
    void drawn(int inRound, Map<UUID, String> reasons) {
        round = inRound;
        members = members.stream().map(member -> member.keptOut(reasons.get(member.expertId()))).toList();
    }

    UUID id() {
        return id;
    }

    UUID tenderId() {
        return tenderId;
    }

    Instant committedAt() {
        return committedAt;
    }

    String hash() {
        return hash;
    }

    byte[] wrappedSecret() {
        return wrappedSecret;
    }

    List<PoolMember> members() {
        return members;
    }

    Optional<Integer> round() {
        return Optional.ofNullable(round);
    }
}
