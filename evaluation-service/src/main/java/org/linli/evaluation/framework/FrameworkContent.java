package org.linli.evaluation.framework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything a framework says. Frozen when it is published. */
@Schema(description = "指标体系内容 What a framework says")
public record FrameworkContent(@NotEmpty @Size(max = 200) List<@NotNull @Valid Indicator> indicators,
        @NotEmpty @Size(max = 2000) List<@NotNull @Valid DecisionRow> decisions,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid GradeBand> bands,
        @NotEmpty @Size(max = 5) List<@NotNull @Valid PartWeight> parts) {

    public DecisionTable table() {
        return new DecisionTable(decisions);
    }

    public Optional<Indicator> indicator(String code) {
        return indicators.stream().filter(indicator -> indicator.code().equals(code)).findFirst();
    }

    public List<Indicator> of(Dimension dimension) {
        return indicators.stream().filter(indicator -> indicator.dimension() == dimension).toList();
    }

    public BigDecimal weightOf(AssessorPart part) {
        return parts.stream().filter(weight -> weight.part() == part).map(PartWeight::weight).findFirst()
                .orElse(BigDecimal.ZERO);
    }

    public Grade gradeOf(BigDecimal score) {
        return bands.stream().filter(band -> score.compareTo(band.from()) >= 0).map(GradeBand::grade).findFirst().orElseThrow();
    }

    public List<Effect> effectsOf(Grade grade) {
        return bands.stream().filter(band -> band.grade() == grade).flatMap(band -> band.effects().stream()).distinct().toList();
    }
}
