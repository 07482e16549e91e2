package org.linli.platform.contract;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.PlatformProblem;
import org.linli.platform.problem.Problem;
import org.linli.platform.problem.Problems;

/** A method that an address does not know is refused with those it knows (RFC 9110, 15.5.6). */
class NotAllowed {

    private static final List<Class<?>> VERBS = List.of(GET.class, POST.class, PUT.class, DELETE.class, PATCH.class);
    private static final DotName PATH = DotName.createSimple(Path.class);
    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*\\w+\\s*(?::[^}]*)?}");

    private record Address(Pattern form, String verb) {
    }

    private final Problems problems;
    private volatile @Nullable List<Address> addresses;

    NotAllowed(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response answer(NotAllowedException refused, UriInfo uri) {
        var verbs = verbs("/" + trimmed(uri.getPath()));
        return Response.status(405).type(Problem.MEDIA_TYPE).header(HttpHeaders.ALLOW, String.join(", ", verbs))
                .entity(problems.of(405, PlatformProblem.METHOD_NOT_ALLOWED, List.of())).build();
    }

    private TreeSet<String> verbs(String path) {
        var found = addresses().stream().filter(address -> address.form().matcher(path).matches()).map(Address::verb)
                .collect(Collectors.toCollection(TreeSet::new));
        found.add("OPTIONS");
        if (found.contains("GET")) {
            found.add("HEAD");
        }
        return found;
    }

    /** Looked up when first asked for: hardly anybody ever does. */
    private List<Address> addresses() {
        var present = addresses;
        if (present == null) {
            present = new ServiceClasses().annotated(Operation.class).stream().map(AnnotationInstance::target)
                    .flatMap(target -> address(target.asMethod())).toList();
            addresses = present;
        }
        return present;
    }

    private static Stream<Address> address(MethodInfo method) {
        var path = Stream.of(method.declaringClass().declaredAnnotation(PATH), method.annotation(PATH))
                .map(NotAllowed::text).filter(text -> !text.isEmpty()).collect(Collectors.joining("/", "/", ""));
        return VERBS.stream().filter(verb -> method.hasAnnotation(DotName.createSimple(verb)))
                .map(verb -> new Address(form(path), verb.getSimpleName()));
    }

    private static String text(@Nullable AnnotationInstance path) {
        return path == null ? "" : trimmed(path.value().asString());
    }

    private static String trimmed(String path) {
        return path.replaceAll("^/+|/+$", "");
    }

    private static Pattern form(String path) {
        return Pattern
                .compile(Stream.of(VARIABLE.split(path, -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+")));
    }
}
