package org.linli.evaluation.score;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.evaluation.indicator.Circumstances;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.evaluation.indicator.WorkedExample;

/**
 * All that a score depends on.
 *
 * @param periodShare the share of a year that is evaluated; scales what grows with time
 * @param measured by indicator code
 */
public record ScoreInput(FrameworkContent content, Circumstances circumstances, BigDecimal periodShare,
        Map<String, Measured> measured, List<Mark> marks) {

    /** An example has no observations of its own to name. */
    private static final UUID UNNAMED = new UUID(0, 0);

    public ScoreInput {
        // the order of arrival is no input
        measured = Collections.unmodifiableMap(new TreeMap<>(measured));
        marks = marks.stream().sorted(Comparator.comparing(Mark::indicator).thenComparing(Mark::part)
                .thenComparing(Mark::sourceId).thenComparing(Mark::mark)).toList();
    }

    /** An author's example, exactly as an evaluation would be scored. */
    public static ScoreInput of(FrameworkContent content, WorkedExample example) {
        var measured = new HashMap<String, Measured>();
        example.values().forEach((code, value) -> measured.put(code, new Measured(UNNAMED, value, false)));
        example.notApplicable().forEach(code -> measured.put(code, new Measured(UNNAMED, null, true)));
        var marks = example.marks().stream()
                .map(given -> new Mark(UNNAMED, given.part(), given.indicator(), given.mark())).toList();
        return new ScoreInput(content, example.circumstances(), example.share(), measured, marks);
    }

    List<Mark> marksOf(String indicator, AssessorPart part) {
        return marks.stream().filter(mark -> mark.indicator().equals(indicator) && mark.part() == part).toList();
    }

    /** The same observations and marks, held against another framework. */
    public ScoreInput under(FrameworkContent other) {
        return new ScoreInput(other, circumstances, periodShare, measured, marks);
    }
}
