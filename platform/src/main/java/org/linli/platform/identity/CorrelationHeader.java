package org.linli.platform.identity;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.PlatformProblem;

/** {@code X-Correlation-Id}: lets a client tie several commands into one case. */
final class CorrelationHeader {

    static final String NAME = "X-Correlation-Id";

    private CorrelationHeader() {
    }

    static @Nullable UUID read(ContainerRequestContext request) {
        var value = request.getHeaderString(NAME);
        if (value == null) {
            return null;
        }
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException notAnId) {
            throw new Invalid(PlatformProblem.INVALID_INPUT, NAME, NAME);
        }
    }
}
