package org.linli.platform.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.PlatformProblem;

/**
 * Asks of every question what the resource method says it understands: an unknown parameter is an error, not a silence,
 * and a value that cannot be read is a bad request, not a thing that was not found.
 */
class QueryGuard {

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cc}|" + Visible.UNSEEN);
    private static final int LONGEST = 2_000;

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();
    private final Map<Method, Map<String, Class<?>>> knownInPath = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 100)
    void check(ResourceInfo resource, UriInfo uri) {
        var method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        var inPath = knownInPath.computeIfAbsent(method, QueryGuard::pathParameters);
        uri.getPathParameters().forEach((name, values) -> values.forEach(value -> {
            requireText(name, value);
            requireForm(name, inPath.getOrDefault(name, String.class), value);
        }));
        if (uri.getQueryParameters().isEmpty()) {
            return;
        }
        var parameters = known.computeIfAbsent(method, QueryGuard::parameters);
        names(uri).filter(name -> !parameters.containsKey(name)).findFirst().ifPresent(name -> {
            throw new Invalid(PlatformProblem.UNKNOWN_PARAMETER, name, name, String.join(", ", parameters.keySet()));
        });
        uri.getQueryParameters().forEach((name, values) -> values.forEach(value -> {
            requireText(name, value);
            requireForm(name, parameters.getOrDefault(name, String.class), value);
        }));
    }

    /** As they are written: the server itself does not tell {@code Limit} from {@code limit}. */
    private static Stream<String> names(UriInfo uri) {
        return Stream.of(uri.getRequestUri().getRawQuery().split("&")).map(pair -> pair.split("=", 2)[0])
                .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8));
    }

    /** No database keeps a NUL, and no name of anything has a control character or one that nobody sees. */
    private static void requireText(String name, String value) {
        if (value.length() > LONGEST || UNSEEN.matcher(value).find()) {
            throw new Invalid(PlatformProblem.INVALID_INPUT, name, name);
        }
    }

    private static void requireForm(String name, Class<?> type, String value) {
        QueryValue.of(name, type).filter(form -> !form.reads(value)).ifPresent(form -> {
            throw new Invalid(PlatformProblem.MISTYPED_PARAMETER, name, name, form.example());
        });
    }

    /** What has an id that is none was not found; what has a day that is none was asked badly. */
    private static Map<String, Class<?>> pathParameters(Method method) {
        return Arrays.stream(method.getParameters()).filter(parameter -> parameter.getType() != UUID.class)
                .collect(Collectors.toMap(Parameter::getName, Parameter::getType));
    }

    private static Map<String, Class<?>> parameters(Method method) {
        var found = new TreeMap<String, Class<?>>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                found.put(parameter.getAnnotation(QueryParam.class).value(), single(parameter.getParameterizedType()));
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                fields(parameter.getType(), found);
            }
        }
        return found;
    }

    private static void fields(Class<?> bean, Map<String, Class<?>> found) {
        for (var type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(QueryParam.class)) {
                    found.put(field.getAnnotation(QueryParam.class).value(), single(field.getGenericType()));
                } else if (field.isAnnotationPresent(BeanParam.class)) {
                    fields(field.getType(), found);
                }
            }
        }
    }

    /** Of a list, what it lists. */
    private static Class<?> single(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType many when many.getActualTypeArguments()[0] instanceof Class<?> each -> each;
            default -> Object.class;
        };
    }
}
