package org.linli.platform.audit;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.linli.platform.audit.Restricted.Purpose;

/** After it was found that the caller may, and what they asked for is there. */
@Restricted
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 950)
class RestrictedInterceptor {

    private final RestrictedReadings readings;

    RestrictedInterceptor(RestrictedReadings readings) {
        this.readings = readings;
    }

    @AroundInvoke
    Object invoke(InvocationContext call) throws Exception {
        var answer = call.proceed();
        readings.shown(call.getMethod().getAnnotation(Operation.class).operationId(), subject(call), purpose(call));
        return answer;
    }

    /** The first id that was asked for. */
    private static String subject(InvocationContext call) {
        return Arrays.stream(call.getParameters()).filter(UUID.class::isInstance).findFirst().map(Object::toString)
                .orElse("-");
    }

    private static String purpose(InvocationContext call) {
        return Arrays.stream(call.getParameters()).filter(Purpose.class::isInstance).findFirst()
                .map(purpose -> ((Purpose) purpose).name())
                .orElseGet(() -> call.getMethod().getAnnotation(Restricted.class).purpose());
    }
}
