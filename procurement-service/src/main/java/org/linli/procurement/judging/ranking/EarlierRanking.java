package org.linli.procurement.judging.ranking;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rank that an upheld challenge voided. It stays readable. */
@Schema(description = "作废的排序 A rank that an upheld challenge voided")
public record EarlierRanking(LocalDate rankedOn, List<RankedLine> lines) {
}
