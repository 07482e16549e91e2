package org.linli.platform.identity;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code traceparent} as W3C Trace Context writes it; it is journalled, so nothing else is let in. */
final class TraceHeader {

    private static final Pattern FORM = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceHeader() {
    }

    /** Null where there is none, or none of that form: a caller's tracing never decides about a command. */
    static @Nullable String read(ContainerRequestContext request) {
        var value = request.getHeaderString("traceparent");
        return value != null && FORM.matcher(value).matches() ? value : null;
    }
}
