package org.linli.platform.testkit;

import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/**
 * Brings business time back to {@link Time#START} around every test, so that no test starts on another's day. A sweep
 * that began on a later day is waited for: it would let the next test's rows decide as on that day.
 */
public class TimeReset implements QuarkusTestBeforeEachCallback, QuarkusTestAfterEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        Time.reset();
        Time.sweep();
    }

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        Time.reset();
    }
}
