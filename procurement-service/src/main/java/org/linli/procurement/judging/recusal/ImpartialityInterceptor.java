package org.linli.procurement.judging.recusal;

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
import org.linli.procurement.Impartial;
import org.linli.procurement.OfTenders;

/** Holds {@link Impartial} after it is known whose the thing is and before the method runs. */
@Impartial(of = OfTenders.class)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 950)
class ImpartialityInterceptor {

    private final HandInBidPolicy bidders;
    private final Map<Class<?>, InstanceHandle<OfTenders>> things;

    /** @param all named by annotations alone, so that nothing else keeps them in the service */
    ImpartialityInterceptor(HandInBidPolicy bidders, @All List<InstanceHandle<OfTenders>> all) {
        this.bidders = bidders;
        this.things = all.stream().collect(Collectors.toMap(each -> each.getBean().getBeanClass(), each -> each));
    }

    @AroundInvoke
    Object invoke(InvocationContext call) throws Exception {
        var of = call.getMethod().getAnnotation(Impartial.class).of();
        var id = Arrays.stream(call.getParameters()).filter(UUID.class::isInstance).map(UUID.class::cast).findFirst()
                .orElseThrow(() -> new IllegalStateException(call.getMethod() + " names nothing"));
        things.get(of).get().relatedTender(id).ifPresent(bidders::requireNone);
        return call.proceed();
    }
}
