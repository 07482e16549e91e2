package org.linli.procurement.judging.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.procurement.tendering.tenderdocument.Criterion;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.Statistic;

/** From the members' sheets to one score per bid and criterion. */
public record Consensus(EvaluationScheme scheme, List<Sheet> sheets) {

    /**
     * The criteria in which this sheet's score is farther from the median than the share of the factor's maximum (S06).
     */
    Set<String> outliersOf(Sheet sheet, BigDecimal share) {
        return scheme.criteria().stream().filter(criterion -> {
            var median = Points.median(scores(sheet.bidId(), criterion.code()));
            var limit = criterion.maxScore().multiply(share);
            return score(sheet, criterion.code()).subtract(median).abs().compareTo(limit) > 0;
        }).map(Criterion::code).collect(Collectors.toSet());
    }

    /**
     * The criteria in which a sheet that was scored again is farther from the voided one than the share of the maximum
     * (S05).
     */
    Set<String> movedOf(Sheet sheet, BigDecimal share) {
        return sheet.voided().isEmpty() ? Set.of() : scheme.criteria().stream().filter(criterion -> {
            var before = score(sheet.voided(), criterion.code());
            return score(sheet, criterion.code()).subtract(before).abs()
                    .compareTo(criterion.maxScore().multiply(share)) > 0;
        }).map(Criterion::code).collect(Collectors.toSet());
    }

    /** Criterion to consensus score, in the order of the document. */
    public Map<String, BigDecimal> of(UUID bidId) {
        var result = new LinkedHashMap<String, BigDecimal>();
        for (var criterion : scheme.criteria()) {
            var scores = scores(bidId, criterion.code());
            result.put(criterion.code(),
                    scheme.statistic() == Statistic.TRIMMED_MEAN ? Points.trimmedMean(scores) : Points.mean(scores));
        }
        return result;
    }

    private List<BigDecimal> scores(UUID bidId, String criterion) {
        return sheets.stream().filter(sheet -> sheet.bidId().equals(bidId)).map(sheet -> score(sheet, criterion))
                .toList();
    }

    private static BigDecimal score(Sheet sheet, String criterion) {
        return score(sheet.marks(), criterion);
    }

    private static BigDecimal score(List<Mark> marks, String criterion) {
        return marks.stream().filter(mark -> mark.criterion().equals(criterion)).findFirst().orElseThrow().score();
    }
}
