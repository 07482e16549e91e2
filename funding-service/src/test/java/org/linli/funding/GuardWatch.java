package org.linli.funding;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import org.linli.platform.testkit.GuardBeforeEffect;

/** Inside the transaction of every command of this service. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class GuardWatch {

    @AroundInvoke
    Object watch(InvocationContext call) throws Exception {
        return GuardBeforeEffect.watch(call);
    }
}
