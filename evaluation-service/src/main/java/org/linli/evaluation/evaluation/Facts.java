package org.linli.evaluation.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.linli.evaluation.AgeBand;
import org.linli.evaluation.AreaType;
import org.linli.evaluation.framework.FrameworkRef;

/**
 * What is resolved once, when the evaluation is planned, and never again: a street typed otherwise later changes nothing.
 *
 * @param periodShare the share of a year that is evaluated
 */
record Facts(AreaType areaType, AgeBand ageBand, FrameworkRef framework, String areaCode, String serviceType,
        LocalDate periodFrom, LocalDate periodTo, BigDecimal periodShare) {
}
