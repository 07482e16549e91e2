package org.linli.evaluation.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.Canonical;

/** Everything a framework says. Frozen when it is published. */
@Schema(description = "指标体系内容 What a framework says")
public record FrameworkContent(@NotEmpty @Size(max = 200) List<@NotNull @Valid Indicator> indicators,
        @NotEmpty @Size(max = 2000) List<@NotNull @Valid DecisionRow> decisions,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid GradeBand> bands,
        @NotEmpty @Size(max = 5) List<@NotNull @Valid PartWeight> parts,
        @Nullable @Size(max = 50) List<@NotNull @Valid Group> groups,
        @Nullable @Size(max = 50) List<@NotNull @Valid WorkedExample> examples) {

    public FrameworkContent {
        // editions from before there were groups and examples have neither
        groups = groups == null ? List.of() : groups;
        examples = examples == null ? List.of() : examples;
    }

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
        return bands.stream().filter(band -> score.compareTo(band.from()) >= 0).map(GradeBand::grade).findFirst()
                .orElseThrow();
    }

    public List<Effect> effectsOf(Grade grade) {
        return bands.stream().filter(band -> band.grade() == grade).flatMap(band -> band.effects().stream()).distinct()
                .toList();
    }

    public List<Group> groupsOf(Dimension dimension) {
        return groups.stream().filter(group -> group.dimension() == dimension).toList();
    }

    /** Names exactly this content. */
    public String hash() {
        return Canonical.hash(this);
    }
}
