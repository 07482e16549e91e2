package org.linli.platform.contract;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** How each operation is called, as the resources say it. */
@Singleton
public class OperationCalls {

    /** @param path with the names of its parameters in braces */
    public record Call(String method, String path) {

        private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

        /** The names of what the path is about. */
        public List<String> parameters() {
            return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
        }

        /** The way to one thing: what is known of it filled in; a part of it that is to be chosen stays in braces. */
        public Call about(Map<String, String> known) {
            return new Call(method, PARAMETER.matcher(path).replaceAll(found -> Matcher.quoteReplacement(
                    Optional.ofNullable(known.get(found.group(1))).map(Call::encoded).orElseGet(found::group))));
        }

        private static String encoded(String part) {
            return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }

    private volatile @Nullable Map<String, Call> calls;

    /** Null for what is no operation of this service, such as what its clock does. */
    public @Nullable Call of(String operation) {
        return known().get(operation);
    }

    Collection<Call> all() {
        return known().values();
    }

    /** Looked up when first asked for. */
    private Map<String, Call> known() {
        var known = calls;
        if (known == null) {
            known = read();
            calls = known;
        }
        return known;
    }

    private static Map<String, Call> read() {
        var found = new HashMap<String, Call>();
        Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass()).distinct().filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(type -> Arrays.stream(type.getDeclaredMethods()).forEach(method -> call(type, method)
                        .ifPresent(call -> found.put(method.getAnnotation(Operation.class).operationId(), call))));
        return Map.copyOf(found);
    }

    private static Optional<Call> call(Class<?> type, Method method) {
        if (!method.isAnnotationPresent(Operation.class)) {
            return Optional.empty();
        }
        var path = type.getAnnotation(Path.class).value()
                + (method.isAnnotationPresent(Path.class) ? "/" + method.getAnnotation(Path.class).value() : "");
        return Arrays.stream(method.getAnnotations()).map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(each -> each != null).findFirst()
                .map(http -> new Call(http.value(), ("/" + path).replaceAll("/+", "/")));
    }
}
