package org.linli.evaluation.score;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.evaluation.framework.AssessorPart;
import org.linli.evaluation.framework.Circumstances;
import org.linli.evaluation.framework.FrameworkContent;

/**
 * All that a score depends on.
 *
 * @param periodShare the share of a year that is evaluated; scales what grows with time
 * @param measured by indicator code
 */
public record ScoreInput(FrameworkContent content, Circumstances circumstances, BigDecimal periodShare,
        Map<String, Measured> measured, List<Mark> marks) {

    public ScoreInput {
        // the order of arrival is no input
        measured = Collections.unmodifiableMap(new TreeMap<>(measured));
        marks = marks.stream().sorted(Comparator.comparing(Mark::indicator).thenComparing(Mark::part)
                .thenComparing(Mark::sourceId).thenComparing(Mark::mark)).toList();
    }

    List<Mark> marksOf(String indicator, AssessorPart part) {
        return marks.stream().filter(mark -> mark.indicator().equals(indicator) && mark.part() == part).toList();
    }

    /** The same observations and marks, held against another framework. */
    public ScoreInput under(FrameworkContent other) {
        return new ScoreInput(other, circumstances, periodShare, measured, marks);
    }
}
