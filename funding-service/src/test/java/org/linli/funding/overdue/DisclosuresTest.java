package org.linli.funding.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.platform.time.Deadline;

/** A year is not frozen before every day of it was looked at. */
@QuarkusTest
@WithTestResource(Engines.class)
@Tag("deadlines")
class DisclosuresTest {

    @Inject
    Disclosures disclosures;
    @Inject
    EntityManager database;

    @Test
    void publishesAYearOnlyOnceItsMissedDaysAreCaughtUp() {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
        var payable = UUID.fromString(one.payable("WAGE", 1));
        Time.to(LocalDate.of(Time.today().getYear() + 1, 1, 2));
        var thisYear = Time.today().getYear();
        var request = Arc.container().requestContext();
        request.activate();
        QuarkusTransaction.begin();
        try {
            database.createNativeQuery("update payable set next_check_at = null").executeUpdate();
            assertThat(disclosures.isReady(thisYear - 1)).isTrue();
            database.createNativeQuery("update payable set next_check_at = :then where id = :id")
                    .setParameter("then", LocalDate.of(thisYear - 1, 12, 31).atStartOfDay(Deadline.ZONE).toInstant())
                    .setParameter("id", payable).executeUpdate();
            assertThat(disclosures.isReady(thisYear - 1)).as("a day is missed").isFalse();
        } finally {
            QuarkusTransaction.rollback();
            request.terminate();
        }
    }
}
