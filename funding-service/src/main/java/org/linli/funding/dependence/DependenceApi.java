package org.linli.funding.dependence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/** Requests and answers about dependence. */
final class DependenceApi {

    private DependenceApi() {
    }

    @Schema(description = "申报其他收入 Income of a year from one kind of source; 0 says there was none")
    record Declaration(int year, @NotNull IncomeSource source, @NotNull Money amount,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String evidenceSha256) {
    }

    @Schema(description = "收入申报 current is false once a later one took its place")
    record DeclarationView(UUID id, UUID agencyId, int year, IncomeSource source, Money amount, String evidenceSha256,
            LocalDate declaredOn, boolean current) {

        static DeclarationView of(IncomeDeclaration declared) {
            return new DeclarationView(declared.id(), declared.agencyId(), declared.year(), declared.source(),
                    declared.amount(), declared.evidenceSha256(), declared.declaredOn(), declared.current());
        }
    }

    @Schema(description = "对政府资金的依赖 Shares between 0 and 1; gap is the ratio less the target, trend the ratio less "
            + "last year's; judged once other income is declared")
    record DependenceView(UUID agencyId, int year, Money fiscal, Money total, String ratio, String concentration,
            String target, String threshold, String gap, @Nullable String trend, boolean judged, boolean above) {

        static DependenceView of(Dependence year, DependencyTarget goal, Optional<Dependence> before) {
            return new DependenceView(year.agencyId(), year.year(), year.fiscal(), year.total(),
                    Dependence.text(year.ratio()), Dependence.text(year.concentration()),
                    Dependence.text(goal.target()), Dependence.text(goal.threshold()),
                    Dependence.text(year.ratio().subtract(goal.target())),
                    before.map(last -> Dependence.text(year.ratio().subtract(last.ratio()))).orElse(null),
                    year.judged(), year.above());
        }
    }

    @Schema(description = "收入构成 One source's share")
    record PartView(String source, boolean fiscal, boolean declared, Money amount, String share) {

        static PartView of(Income.Part part, Income income) {
            return new PartView(part.source(), part.fiscal(), part.declared(), part.amount(),
                    Dependence.text(income.share(part.amount())));
        }
    }

    @Schema(description = "一年的依赖度与收入构成 A year with its sources")
    record YearView(DependenceView dependence, List<PartView> parts) {

        static YearView of(DependenceView dependence, Income income) {
            return new YearView(dependence, income.parts().stream().map(part -> PartView.of(part, income)).toList());
        }
    }
}
