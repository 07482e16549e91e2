package org.linli.procurement.known.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The record of past evaluations, as a share of the full score. */
@ApplicationScoped
public class AgencyRecords implements PanacheRepositoryBase<PastEvaluation, UUID> {

    private static final int SCALE = 4;

    private final KnownAgencies agencies;

    AgencyRecords(KnownAgencies agencies) {
        this.agencies = agencies;
    }

    /**
     * Bid to record, 0 to 1: the mean of an agency's scores since that day, also those of its closed rows; of a
     * consortium the lowest of its members (条例 art 22). A newcomer gets the mean of the others, so that having no
     * record neither helps nor harms; where none of them has one, everybody without gets 1.
     *
     * @param members who stands behind each bid
     * @param measuring the bids by which a newcomer is measured: none that is rejected
     */
    public Map<UUID, BigDecimal> of(Map<UUID, List<UUID>> members, Set<UUID> measuring, LocalDate since) {
        var records = ofAgencies(members.values().stream().flatMap(List::stream).collect(Collectors.toSet()), since);
        var others = measuring.stream().flatMap(bid -> members.get(bid).stream()).distinct()
                .filter(records::containsKey).map(records::get).toList();
        var neutral = others.isEmpty() ? BigDecimal.ONE : mean(others);
        return members.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, bid -> bid.getValue().stream()
                .map(agency -> records.getOrDefault(agency, neutral)).min(BigDecimal::compareTo).orElse(neutral)));
    }

    private Map<UUID, BigDecimal> ofAgencies(Set<UUID> asked, LocalDate since) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        var holders = agencies.holders(asked);
        var known = list("agencyId in ?1 and finalisedOn >= ?2", holders.keySet(), since).stream()
                .collect(Collectors.groupingBy(past -> holders.get(past.agencyId()),
                        Collectors.mapping(PastEvaluation::score, Collectors.toList())));
        var records = new HashMap<UUID, BigDecimal>();
        known.forEach((agency, scores) -> records.put(agency, mean(scores).movePointLeft(2)));
        return records;
    }

    /** The score of one summative evaluation of that agency's work, as far as it is known here. */
    public Optional<BigDecimal> scoreOf(UUID evaluationId, UUID agencyId) {
        return findByIdOptional(evaluationId).filter(past -> past.agencyId().equals(agencyId))
                .map(PastEvaluation::score);
    }

    /** How many summative evaluations of that contract are final. */
    public int evaluationsOf(UUID contractId) {
        return (int) count("contractId", contractId);
    }

    private static BigDecimal mean(Collection<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(values.size()), SCALE,
                RoundingMode.HALF_UP);
    }
}
