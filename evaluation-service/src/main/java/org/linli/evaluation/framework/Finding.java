package org.linli.evaluation.framework;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One reason why a framework may not be published. */
@Schema(description = "不能发布的一个原因 A reason against publication")
public record Finding(FrameworkProblem problem, List<String> arguments) {

    static Finding of(FrameworkProblem problem, Object... arguments) {
        return new Finding(problem, Stream.of(arguments).map(String::valueOf).toList());
    }
}
