package org.linli.evaluation.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
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
 */
public record Facts(AreaType areaType, AgeBand ageBand, FrameworkRef framework, String areaCode, String serviceType,
        LocalDate periodFrom, LocalDate periodTo, BigDecimal periodShare, @Nullable ContractSize size) {

    public Facts(AreaType areaType, AgeBand ageBand, FrameworkRef framework, String areaCode, String serviceType,
            LocalDate periodFrom, LocalDate periodTo, BigDecimal periodShare) {
        this(areaType, ageBand, framework, areaCode, serviceType, periodFrom, periodTo, periodShare, null);
    }

    public Circumstances circumstances() {
        return new Circumstances(areaType, ageBand, size == null ? ContractSize.MEDIUM : size, Term.of(periodShare));
    }
}
