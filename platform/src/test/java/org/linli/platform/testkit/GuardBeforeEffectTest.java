package org.linli.platform.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.problem.NotFound;

/** The kit sees what a rollback hides, and nothing else. */
@QuarkusTest
@WithTestResource(Engines.class)
class GuardBeforeEffectTest {

    @Interceptor
    @Transactional
    @Priority(Interceptor.Priority.LIBRARY_BEFORE)
    static class Watch {

        @AroundInvoke
        Object watch(InvocationContext call) throws Exception {
            return GuardBeforeEffect.watch(call);
        }
    }

    @ApplicationScoped
    static class Hasty {

        @Inject
        EntityManager database;

        @Transactional
        void writesAndRefuses() {
            database.createNativeQuery("update clock_offset set offset_seconds = offset_seconds").executeUpdate();
            throw new NotFound("Note", UUID.randomUUID());
        }

        @Transactional
        void readsAndRefuses() {
            database.createNativeQuery("select * from clock_offset for update").getResultList();
            throw new NotFound("Note", UUID.randomUUID());
        }
    }

    @Inject
    Hasty hasty;

    @Test
    void findsWhatWasWrittenBeforeTheRefusal() {
        assertThatThrownBy(hasty::writesAndRefuses).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("clock_offset");
    }

    @Test
    void letsThroughARefusalThatOnlyLocked() {
        assertThatThrownBy(hasty::readsAndRefuses).isInstanceOf(NotFound.class);
    }
}
