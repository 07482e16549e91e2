package org.linli.evaluation.score;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.linli.evaluation.AgeBand;
import org.linli.evaluation.AreaType;
import org.linli.evaluation.framework.AssessorPart;
import org.linli.evaluation.framework.FrameworkContent;

/**
 * All that a score depends on.
 *
 * @param periodShare the share of a year that is evaluated; scales what grows with time
 * @param measured    by indicator code
 */
public record ScoreInput(FrameworkContent content, AreaType areaType, AgeBand ageBand, BigDecimal periodShare,
        Map<String, Measured> measured, List<Mark> marks) {

    public ScoreInput {
        measured = Map.copyOf(measured);
        // the order of arrival is no input
        marks = marks.stream().sorted(Comparator.comparing(Mark::indicator).thenComparing(Mark::part)
                .thenComparing(Mark::sourceId)).toList();
    }

    List<Mark> marksOf(String indicator, AssessorPart part) {
        return marks.stream().filter(mark -> mark.indicator().equals(indicator) && mark.part() == part).toList();
    }
}
