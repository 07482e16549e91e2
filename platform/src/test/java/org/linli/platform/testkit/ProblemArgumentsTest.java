package org.linli.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.platform.problem.PlatformProblem;

class ProblemArgumentsTest {

    private final ProblemArguments arguments =
            new ProblemArguments(Map.of("PlatformProblem.UNKNOWN_PARAMETER", PlatformProblem.UNKNOWN_PARAMETER));

    @Test
    void aSentenceThatWouldStayHalfEmptyIsNamed() {
        assertThat(
                arguments.missing("A.java", "throw new Invalid(PlatformProblem.UNKNOWN_PARAMETER, \"a, (b\", name);"))
                .containsExactly("A.java: PlatformProblem.UNKNOWN_PARAMETER takes 2 arguments in zh and is given 1",
                        "A.java: PlatformProblem.UNKNOWN_PARAMETER takes 2 arguments in en and is given 1");
    }

    @Test
    void whatIsGivenEnoughOrIsComputedIsLeftAlone() {
        assertThat(arguments.missing("A.java", """
                throw new Invalid(PlatformProblem.UNKNOWN_PARAMETER, "f", of(a, "\\")"), Map.of(1, 2));
                throw new Conflict(clause.problem());
                """)).isEmpty();
    }
}
