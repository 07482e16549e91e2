package org.linli.platform.identity;

import io.quarkus.arc.All;
import io.quarkus.arc.InstanceHandle;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Holds {@link Owned} after the body was found valid and before the method runs. */
@Owned
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
class OwnershipInterceptor {

    private final Caller caller;
    private final Map<Class<?>, InstanceHandle<Owners>> owners;

    /** @param all named by annotations alone, so that nothing else keeps them in the service */
    OwnershipInterceptor(Caller caller, @All List<InstanceHandle<Owners>> all) {
        this.caller = caller;
        this.owners = all.stream().collect(Collectors.toMap(each -> each.getBean().getBeanClass(), each -> each));
    }

    @AroundInvoke
    Object invoke(InvocationContext call) throws Exception {
        if (!caller.ownOnly()) {
            return call.proceed();
        }
        var owned = call.getMethod().getAnnotation(Owned.class);
        return switch (owned.in()) {
            case PATH -> {
                caller.requireOwn(owner(owned, argument(call, UUID.class)));
                yield call.proceed();
            }
            case BODY -> {
                caller.requireOwn(ownerIn(owned, call));
                yield call.proceed();
            }
            case CALLER -> caller.askedForScope(call);
        };
    }

    private Owner ownerIn(Owned owned, InvocationContext call) {
        return Arrays.stream(call.getParameters()).filter(Owned.ByBody.class::isInstance).findFirst()
                .map(body -> ((Owned.ByBody) body).owner())
                .orElseGet(() -> owner(owned, argument(call, Owned.About.class).about()));
    }

    private Owner owner(Owned owned, UUID id) {
        return owners.get(owned.by()).get().ownerOf(id);
    }

    private static <T> T argument(InvocationContext call, Class<T> type) {
        return Arrays.stream(call.getParameters()).filter(type::isInstance).map(type::cast).findFirst().orElseThrow(
                () -> new IllegalStateException(call.getMethod() + " is about no " + type.getSimpleName()));
    }
}
