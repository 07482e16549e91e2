package org.linli.procurement.judging.panel;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.procurement.Canonical;
import org.linli.procurement.judging.expert.Expert;
import org.linli.procurement.judging.seat.Excluded;

/**
 * All that is needed to repeat a draw, and the order it gave: the algorithm is in the package's description.
 *
 * @param round 1, or more where a committee that could not be filled was drawn anew
 * @param seed revealed; its SHA-256 is {@code commitment}
 * @param bidSeals of the standing bids, sorted
 * @param candidates in draw order; {@code excluded} did not take part, with the reason: for host and auditor
 * @param chosen who was chosen with consent and not drawn (C03); null where the lot decided
 */
@Schema(description = "抽取记录 All that is needed to repeat the draw")
public record DrawRecord(PanelShape shape, int round, String seed, String commitment, List<String> bidSeals,
        List<Candidate> candidates, List<Excluded> excluded, @Nullable OwnChoice chosen) {

    /** @param order SHA-256 that places the candidate */
    @Schema(description = "候选专家 A candidate in draw order")
    public record Candidate(UUID expertId, boolean social, String order) {
    }

    /** Records of before there were rounds are first rounds. */
    public DrawRecord {
        round = Math.max(round, 1);
    }

    static DrawRecord draw(PanelShape shape, DrawSeed seed, Collection<Expert> pool, List<Excluded> excluded,
            @Nullable OwnChoice chosen) {
        var key = seed.key();
        var candidates = pool.stream()
                .map(expert -> new Candidate(expert.id(), expert.isSocial(), Canonical.sha256(key + ":" + expert.id())))
                .sorted(Comparator.comparing(Candidate::order)).toList();
        return new DrawRecord(shape, seed.round(), seed.seed(), seed.commitment(), seed.bidSeals(), candidates,
                excluded, chosen);
    }

    DrawSeed basis() {
        return new DrawSeed(round, seed, commitment, bidSeals);
    }

    String order(String purpose, UUID id) {
        return Canonical.sha256(basis().key() + ":" + purpose + ":" + id);
    }

    /** The first seats; fewer than the shape asks for when the pool is too small. */
    List<Candidate> seats() {
        if (chosen != null) {
            return candidates.stream().filter(candidate -> chosen.experts().contains(candidate.expertId())).toList();
        }
        var social = candidates.stream().filter(Candidate::social).limit(shape.socialQuota()).toList();
        if (social.size() < shape.socialQuota()) {
            return List.of();
        }
        var others = candidates.stream().filter(candidate -> !social.contains(candidate))
                .limit(shape.experts() - social.size());
        return Stream.concat(social.stream(), others).sorted(Comparator.comparing(Candidate::order)).toList();
    }

    boolean isFilled() {
        return seats().size() == shape.experts();
    }

    /**
     * Who takes a seat that fell free.
     *
     * @param passed seated before, or unfit since the draw
     * @param socialOnly the quota of a social specialty is short
     */
    Optional<Candidate> next(Collection<UUID> passed, boolean socialOnly) {
        Set<UUID> used = new HashSet<>(passed);
        return candidates.stream().filter(candidate -> !used.contains(candidate.expertId()))
                .filter(candidate -> candidate.social() || !socialOnly).findFirst();
    }

    Map<UUID, Boolean> specialties() {
        return candidates.stream().collect(Collectors.toMap(Candidate::expertId, Candidate::social));
    }

    /** Without who was kept out: the protocol shows them as hashes. */
    DrawRecord withoutExcluded() {
        return new DrawRecord(shape, round, seed, commitment, bidSeals, candidates, List.of(), chosen);
    }

    boolean isSocial(UUID expertId) {
        return candidates.stream().anyMatch(candidate -> candidate.social() && candidate.expertId().equals(expertId));
    }
}
