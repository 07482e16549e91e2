package org.linli.evaluation.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.UUID;
import org.linli.evaluation.framework.FrameworkContent;
import org.linli.evaluation.framework.ScoreCalculator;
import org.linli.evaluation.framework.WorkedExample;

/** The engine on an author's example, exactly as on an evaluation. */
@ApplicationScoped
public class ExampleReckoner implements ScoreCalculator {

    /** An example has no observations of its own to name. */
    private static final UUID NONE = new UUID(0, 0);

    @Override
    public BigDecimal score(FrameworkContent content, WorkedExample example) {
        return ScoreEngine.score(input(content, example)).score();
    }

    static ScoreInput input(FrameworkContent content, WorkedExample example) {
        var measured = new HashMap<String, Measured>();
        example.values().forEach((code, value) -> measured.put(code, new Measured(NONE, value, false)));
        example.notApplicable().forEach(code -> measured.put(code, new Measured(NONE, null, true)));
        var marks = example.marks().stream().map(given -> new Mark(NONE, given.part(), given.indicator(), given.mark()))
                .toList();
        return new ScoreInput(content, example.circumstances(), example.share(), measured, marks);
    }
}
