package org.linli.evaluation.framework;

import java.math.BigDecimal;

/** Comes to a score as an evaluation would. The engine implements it: a framework does not know the arithmetic. */
public interface ScoreCalculator {

    /** @return 0 to 100, two places */
    BigDecimal score(FrameworkContent content, WorkedExample example);
}
