package org.linli.registry.norm;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What others ask of the norms: which are in force, and which of them an agency has acknowledged. */
@ApplicationScoped
public class NormsInForce {

    /** More codes than this the sector does not have at a time. */
    private static final int MOST = 500;

    /** @param acknowledged by the agency that was asked about */
    public record InForce(UUID normId, String code, int edition, String title, boolean acknowledged) {
    }

    private final Norms norms;
    private final Voices voices;

    NormsInForce(Norms norms, Voices voices) {
        this.norms = norms;
        this.voices = voices;
    }

    public Set<UUID> ids() {
        return published().stream().map(Norm::id).collect(Collectors.toUnmodifiableSet());
    }

    public List<InForce> of(UUID agencyId) {
        var published = published();
        var acknowledged = voices.acknowledged(published.stream().map(Norm::id).toList(), agencyId);
        return published.stream().map(norm -> new InForce(norm.id(), norm.code(), norm.edition(), norm.title(),
                acknowledged.contains(norm.id()))).toList();
    }

    private List<Norm> published() {
        return norms.find("status = ?1 order by code", NormStatus.PUBLISHED).range(0, MOST - 1).list();
    }
}
