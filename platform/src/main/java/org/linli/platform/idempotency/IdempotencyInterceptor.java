package org.linli.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionRunnerOptions;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.linli.platform.identity.Caller;
import org.linli.platform.problem.KeyRefused;
import org.linli.platform.problem.PlatformProblem;
import org.linli.platform.problem.Problems;
import org.linli.platform.problem.Rejection;
import org.linli.platform.problem.StaleVersion;

/** Runs a keyed command in one transaction with its key row; answers a repetition with the first answer. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {

    private final HttpHeaders headers;
    private final Caller caller;
    private final IdempotencyStore store;
    private final Problems problems;
    private final ObjectMapper json;

    IdempotencyInterceptor(@Context HttpHeaders headers, Caller caller, IdempotencyStore store, Problems problems,
            ObjectMapper json) {
        this.headers = headers;
        this.caller = caller;
        this.store = store;
        this.problems = problems;
        this.json = json;
    }

    @AroundInvoke
    Object invoke(InvocationContext call) throws Exception {
        var key = headers.getHeaderString("Idempotency-Key");
        if (key == null) {
            if (call.getMethod().getAnnotation(Idempotent.class).required()) {
                throw new KeyRefused(400, PlatformProblem.KEY_REQUIRED);
            }
            return call.proceed();
        }
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            throw new KeyRefused(400, PlatformProblem.KEY_MALFORMED);
        }
        var request =
                new KeyedRequest(caller.actor().id(), call.getMethod().getAnnotation(Operation.class).operationId(),
                        key, KeyedRequest.content(call.getParameters(), json));
        try {
            return transaction(call.getMethod().getAnnotation(Idempotent.class).seconds()).call(() -> {
                store.claim(request);
                var answer = call.proceed();
                store.keep(request, KeptAnswer.of(answer, produces(call.getMethod()), json));
                return answer;
            });
        } catch (Rejection rejection) {
            keepRefusal(request, rejection);
            throw rejection;
        }
    }

    private static TransactionRunnerOptions transaction(int seconds) {
        var ordinary = QuarkusTransaction.requiringNew();
        return seconds == 0 ? ordinary : ordinary.timeout(seconds);
    }

    /** What the operation answers with: JSON unless it says otherwise. */
    private static MediaType produces(Method operation) {
        var said = operation.isAnnotationPresent(Produces.class) ? operation.getAnnotation(Produces.class)
                : operation.getDeclaringClass().getAnnotation(Produces.class);
        return said == null ? MediaType.APPLICATION_JSON_TYPE : MediaType.valueOf(said.value()[0]);
    }

    /** Whoever has yet to read, or to read again, tried nothing: the key is theirs for when they know the version. */
    private void keepRefusal(KeyedRequest request, Rejection rejection) throws JsonProcessingException {
        if (rejection instanceof KeyRefused || rejection instanceof StaleVersion || rejection.status() >= 500) {
            return;
        }
        var problem = KeptAnswer.problem(problems.of(rejection), json);
        QuarkusTransaction.requiringNew().run(() -> {
            store.claim(request);
            store.keep(request, problem);
        });
    }
}
