package org.linli.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.vertx.ext.web.handler.HttpException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.linli.platform.Outage;
import org.linli.platform.rule.BeforeItsFirstDay;

/** Turns everything that can be thrown into a problem. Nothing of an unexpected exception leaves but a trace id. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    /** Steps of a field's path that are shown. */
    private static final int DEEPEST = 20;

    private final Problems problems;

    ProblemMapper(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response rejection(Rejection rejection) {
        LOG.debugf("%d %s", rejection.status(), rejection.getMessage());
        return answer(problems.of(rejection));
    }

    @ServerExceptionMapper
    Response tooEarly(BeforeItsFirstDay early) {
        var first = early.first();
        return answer(problems.of(400, PlatformProblem.BEFORE_RULE, List.of(), first.id(), first.from()));
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException violated) {
        var errors = violated.getConstraintViolations().stream().map(ProblemMapper::error)
                .sorted((a, b) -> a.field().compareTo(b.field())).toList();
        return answer(problems.of(400, PlatformProblem.INVALID_INPUT, errors, fields(errors)));
    }

    @ServerExceptionMapper
    Response unreadable(MismatchedInputException mismatched) {
        return answer(body(mismatched));
    }

    @ServerExceptionMapper
    Response web(WebApplicationException thrown) {
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Rejection rejection -> {
                    return rejection(rejection);
                }
                case JacksonException malformed -> {
                    return answer(body(malformed));
                }
                default -> {
                }
            }
        }
        var status = thrown.getResponse().getStatus();
        var code = switch (status) {
            case 400 -> PlatformProblem.INVALID_INPUT;
            case 401 -> PlatformProblem.UNAUTHENTICATED;
            case 403 -> PlatformProblem.ROLE_REQUIRED;
            case 404 -> PlatformProblem.NOT_FOUND;
            case 405 -> PlatformProblem.METHOD_NOT_ALLOWED;
            case 406 -> PlatformProblem.NOT_ACCEPTABLE;
            case 413 -> PlatformProblem.TOO_LARGE;
            case 415 -> PlatformProblem.UNSUPPORTED_MEDIA_TYPE;
            default -> status < 500 ? PlatformProblem.INVALID_INPUT : PlatformProblem.INTERNAL;
        };
        if (status >= 500) {
            return unexpected(thrown);
        }
        return answer(
                status == 404 ? problems.unknownAddress() : problems.of(status, code, List.of(), problems.path()));
    }

    @ServerExceptionMapper
    Response other(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Rejection rejection -> {
                    return rejection(rejection);
                }
                case BeforeItsFirstDay early -> {
                    return tooEarly(early);
                }
                case ConstraintViolationException violated -> {
                    return invalid(violated);
                }
                case SQLException sql -> {
                    return database(sql, thrown);
                }
                case HttpException unreadable when unreadable.getStatusCode() < 500 -> {
                    return answer(problems.of(400, PlatformProblem.INVALID_INPUT, List.of(), "?"));
                }
                case OptimisticLockException stale -> {
                    return answer(problems.of(409, PlatformProblem.CONCURRENT_CHANGE, List.of()));
                }
                case StaleStateException stale -> {
                    return answer(problems.of(409, PlatformProblem.CONCURRENT_CHANGE, List.of()));
                }
                default -> {
                }
            }
        }
        return unexpected(thrown);
    }

    private Response database(SQLException sql, Throwable thrown) {
        if (Outage.causes(sql)) {
            LOG.errorf(thrown, "database out of reach");
            return answer(problems.of(503, PlatformProblem.UNAVAILABLE, List.of()));
        }
        return switch (sql.getSQLState() == null ? "" : sql.getSQLState()) {
            case "23505", "23P01" -> answer(problems.of(409, PlatformProblem.DUPLICATE, List.of()));
            case "40001", "40P01", "55P03" -> answer(problems.of(409, PlatformProblem.CONCURRENT_CHANGE, List.of()));
            default -> unexpected(thrown);
        };
    }

    private Response unexpected(Throwable thrown) {
        var problem = problems.of(500, PlatformProblem.INTERNAL, List.of());
        LOG.errorf(thrown, "unexpected, trace %s", problem.traceId());
        return answer(problem);
    }

    private Problem body(JacksonException malformed) {
        var field = malformed instanceof JsonMappingException mapping ? field(mapping) : "";
        var code = malformed instanceof UnrecognizedPropertyException ? PlatformProblem.UNKNOWN_PROPERTY
                : PlatformProblem.MALFORMED_BODY;
        var detail = problems.of(400, code, List.of(), field).detail();
        return problems.of(400, code, field.isEmpty() ? List.of() : List.of(new FieldError(field, code.code(), detail)),
                field);
    }

    private static String field(JsonMappingException mapping) {
        return mapping.getPath().stream().limit(DEEPEST)
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining()).replaceFirst("^\\.", "");
    }

    /** Drops the method and parameter names that stand before the body's own path. */
    private static FieldError error(ConstraintViolation<?> violation) {
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false).toList();
        var inBody = nodes.size() > 2 ? nodes.subList(2, nodes.size()) : nodes.subList(nodes.size() - 1, nodes.size());
        var field = inBody.stream().map(Path.Node::toString).collect(Collectors.joining("."));
        var constraint = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return new FieldError(field, constraint, violation.getMessage());
    }

    private static String fields(List<FieldError> errors) {
        return errors.stream().map(FieldError::field).distinct().collect(Collectors.joining(", "));
    }

    private static Response answer(Problem problem) {
        var response = Response.status(problem.status()).entity(problem).type(Problem.MEDIA_TYPE);
        if (problem.status() == 409 && problem.type().endsWith("idempotency-in-progress") || problem.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, 1);
        }
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }
}
