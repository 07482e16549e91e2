package org.linli.procurement.judging.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.vault.Vault;
import org.linli.procurement.judging.expert.Experts;
import org.linli.procurement.tendering.port.ExpertPool;

/** Fixes who may be drawn, and says so before the draw. The caller holds the tender. */
@ApplicationScoped
public class PoolCommitter implements ExpertPool {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final PoolCommitments commitments;
    private final Experts experts;
    private final Vault vault;
    private final Journal journal;
    private final Today today;

    PoolCommitter(PoolCommitments commitments, Experts experts, Vault vault, Journal journal, Today today) {
        this.commitments = commitments;
        this.experts = experts;
        this.vault = vault;
        this.journal = journal;
        this.today = today;
    }

    /** A pool that did not change since is not committed to again. */
    @Override
    public void commitFor(UUID tenderId) {
        var members = experts.list("withdrawn = false order by id").stream()
                .map(expert -> new PoolMember(expert.id(), expert.isSocial(), null)).toList();
        if (unused(tenderId).filter(pool -> pool.members().equals(members)).isPresent()) {
            return;
        }
        var pool = new PoolCommitment(Ids.next(), tenderId, today.instant(), sealed(tenderId, members));
        commitments.persist(pool);
        journal.append(pool.committed());
    }

    private PoolCommitment.Sealed sealed(UUID tenderId, List<PoolMember> members) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var secret = HexFormat.of().formatHex(bytes);
        return new PoolCommitment.Sealed(new PoolSalt(secret).hash(members), vault.encrypt(secret, context(tenderId)),
                members);
    }

    /** What the next draw is made from; empty where nothing was committed to since the last one. */
    public Optional<PoolCommitment> unused(UUID tenderId) {
        return commitments.latest(tenderId).filter(pool -> pool.round().isEmpty());
    }

    /** @param reasons why somebody of the pool was no candidate, by expert */
    public void drawn(UUID tenderId, int round, Map<UUID, String> reasons) {
        unused(tenderId).orElseThrow().drawn(round, reasons);
    }

    /** Whether that round's candidates, with their specialty, are those of a pool whose hash was published before. */
    public boolean holds(UUID tenderId, int round, Map<UUID, Boolean> candidates) {
        return commitments.of(tenderId).stream()
                .filter(pool -> pool.round().filter(drawn -> drawn == round).isPresent())
                .anyMatch(pool -> salt(pool).hash(pool.members()).equals(pool.hash())
                        && new HashSet<>(pool.members().stream().filter(member -> member.reason() == null)
                                .map(member -> Map.entry(member.expertId(), member.social())).toList())
                                .equals(candidates.entrySet()));
    }

    PoolSalt salt(PoolCommitment pool) {
        return new PoolSalt(vault.decrypt(pool.wrappedSecret(), context(pool.tenderId())));
    }

    private static String context(UUID tenderId) {
        return "pool-secret:" + tenderId;
    }
}
