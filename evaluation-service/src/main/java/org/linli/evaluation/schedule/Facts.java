package org.linli.evaluation.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.AgeBand;
import org.linli.evaluation.AreaType;
import org.linli.evaluation.framework.FrameworkRef;
import org.linli.evaluation.indicator.Circumstances;
import org.linli.evaluation.indicator.ContractSize;
import org.linli.evaluation.indicator.Term;

/**
 * What is resolved once, when the evaluation is planned, and never again: a street typed otherwise later changes
 * nothing.
 *
 * @param periodShare the share of a year that is evaluated
 * @param size null where the plan is older than the column
 * @param partners agencies bound by the contract beside the one that leads; none where the plan is older
 */
public record Facts(AreaType areaType, AgeBand ageBand, FrameworkRef framework, String areaCode, String serviceType,
        LocalDate periodFrom, LocalDate periodTo, BigDecimal periodShare, @Nullable ContractSize size,
        List<UUID> partners) {

    public Facts {
        partners = Objects.requireNonNullElse(partners, List.of());
    }

    public Facts(AreaType areaType, AgeBand ageBand, FrameworkRef framework, String areaCode, String serviceType,
            LocalDate periodFrom, LocalDate periodTo, BigDecimal periodShare) {
        this(areaType, ageBand, framework, areaCode, serviceType, periodFrom, periodTo, periodShare, null, List.of());
    }

    public Circumstances circumstances() {
        return new Circumstances(areaType, ageBand, size == null ? ContractSize.MEDIUM : size, Term.of(periodShare));
    }
}
