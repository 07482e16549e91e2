package org.linli.procurement.panel;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.procurement.Canonical;

/**
 * All that is needed to repeat a draw, and the order it gave: the algorithm is in the package's description.
 *
 * @param seed       revealed; its SHA-256 is {@code commitment}
 * @param bidSeals   of the standing bids, sorted
 * @param candidates in draw order; {@code excluded} did not take part, with the reason
 */
@Schema(description = "抽取记录 All that is needed to repeat the draw")
public record DrawRecord(PanelShape shape, String seed, String commitment, List<String> bidSeals,
        List<Candidate> candidates, List<Excluded> excluded) {

    /** @param order SHA-256 that places the candidate */
    @Schema(description = "候选专家 A candidate in draw order")
    public record Candidate(UUID expertId, boolean social, String order) {
    }

    /** @param reason NOT_ELIGIBLE, TIED_TO_A_BIDDER or REPRESENTS_THE_PURCHASER */
    @Schema(description = "未参加抽取 An expert who did not take part, with the reason")
    public record Excluded(UUID expertId, String reason) {
    }

    static DrawRecord draw(PanelShape shape, String seed, String commitment, List<String> seals, Collection<Expert> pool,
            List<Excluded> excluded) {
        var sorted = seals.stream().sorted().toList();
        var key = key(seed, sorted);
        var candidates = pool.stream()
                .map(expert -> new Candidate(expert.id(), expert.isSocial(), Canonical.sha256(key + ":" + expert.id())))
                .sorted(Comparator.comparing(Candidate::order)).toList();
        return new DrawRecord(shape, seed, commitment, sorted, candidates, excluded);
    }

    static String key(String seed, List<String> sortedSeals) {
        return Canonical.sha256(seed + ":" + String.join(",", sortedSeals));
    }

    /** Draws anything else of this tender from the same seed: blind codes, ties. */
    public String order(String purpose, UUID id) {
        return Canonical.sha256(key(seed, bidSeals) + ":" + purpose + ":" + id);
    }

    /** The first seats; fewer than the shape asks for when the pool is too small. */
    List<Candidate> seats() {
        var social = candidates.stream().filter(Candidate::social).limit(shape.socialQuota()).toList();
        if (social.size() < shape.socialQuota()) {
            return List.of();
        }
        var others = candidates.stream().filter(candidate -> !social.contains(candidate))
                .limit(shape.experts() - social.size());
        return Stream.concat(social.stream(), others).sorted(Comparator.comparing(Candidate::order)).toList();
    }

    /**
     * Who takes a seat that fell free.
     *
     * @param everSeated all who were seated before; {@code liveSocial} how many seats a social specialty holds now
     */
    Optional<Candidate> next(Collection<UUID> everSeated, int liveSocial) {
        Set<UUID> used = new HashSet<>(everSeated);
        return candidates.stream().filter(candidate -> !used.contains(candidate.expertId()))
                .filter(candidate -> candidate.social() || liveSocial >= shape.socialQuota()).findFirst();
    }

    boolean isSocial(UUID expertId) {
        return candidates.stream().anyMatch(candidate -> candidate.social() && candidate.expertId().equals(expertId));
    }
}
