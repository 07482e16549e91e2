package org.linli.platform.contract;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.linli.platform.problem.PlatformProblem;
import org.linli.platform.problem.Problem;
import org.linli.platform.problem.Problems;

/** A method that an address does not know is refused with those it knows (RFC 9110, 15.5.6). */
class NotAllowed {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*\\w+\\s*(?::[^}]*)?}");

    private final Problems problems;
    private final OperationCalls calls;

    NotAllowed(Problems problems, OperationCalls calls) {
        this.problems = problems;
        this.calls = calls;
    }

    @ServerExceptionMapper
    Response answer(NotAllowedException refused, UriInfo uri) {
        var verbs = verbs("/" + trimmed(uri.getPath()));
        return Response.status(405).type(Problem.MEDIA_TYPE).header(HttpHeaders.ALLOW, String.join(", ", verbs))
                .entity(problems.of(405, PlatformProblem.METHOD_NOT_ALLOWED, List.of())).build();
    }

    private TreeSet<String> verbs(String path) {
        var found = calls.all().stream().filter(call -> form("/" + trimmed(call.path())).matcher(path).matches())
                .map(OperationCalls.Call::method).collect(Collectors.toCollection(TreeSet::new));
        found.add("OPTIONS");
        if (found.contains("GET")) {
            found.add("HEAD");
        }
        return found;
    }

    private static String trimmed(String path) {
        return path.replaceAll("^/+|/+$", "");
    }

    private static Pattern form(String path) {
        return Pattern
                .compile(Stream.of(VARIABLE.split(path, -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+")));
    }
}
