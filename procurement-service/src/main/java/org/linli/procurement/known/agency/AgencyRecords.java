package org.linli.procurement.known.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The record of past evaluations, as a share of the full score. */
@ApplicationScoped
public class AgencyRecords implements PanacheRepositoryBase<PastEvaluation, UUID> {

    private static final int SCALE = 4;

    /**
     * Agency to record, 0 to 1: the mean of its scores since that day. A newcomer gets the mean of the others, so that
     * having no record neither helps nor harms; where nobody has one, everybody gets 1.
     */
    public Map<UUID, BigDecimal> of(Collection<UUID> agencies, LocalDate since) {
        if (agencies.isEmpty()) {
            return Map.of();
        }
        var known = list("agencyId in ?1 and finalisedOn >= ?2", agencies, since).stream().collect(Collectors
                .groupingBy(PastEvaluation::agencyId, Collectors.mapping(PastEvaluation::score, Collectors.toList())));
        var records = new HashMap<UUID, BigDecimal>();
        known.forEach((agency, scores) -> records.put(agency, mean(scores).movePointLeft(2)));
        var neutral = records.isEmpty() ? BigDecimal.ONE : mean(records.values());
        agencies.forEach(agency -> records.putIfAbsent(agency, neutral));
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
