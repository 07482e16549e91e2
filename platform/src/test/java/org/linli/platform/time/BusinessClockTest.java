package org.linli.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.TestPostgres;
import org.postgresql.ds.PGSimpleDataSource;

class BusinessClockTest {

    private static final Duration BEGIN = Duration.ofDays(-130);
    private static final Duration LATER = Duration.ofDays(40);

    private DataSource database;

    @BeforeEach
    void emptyHouse() throws SQLException {
        try (var connection = TestPostgres.connect(); var statement = connection.createStatement()) {
            statement.execute("drop schema if exists clock_test cascade; create schema clock_test;"
                    + " create table clock_test.clock_offset (id int primary key, offset_seconds bigint not null)");
            var source = new PGSimpleDataSource();
            source.setUrl(connection.getMetaData().getURL());
            source.setUser(connection.getMetaData().getUserName());
            source.setCurrentSchema("clock_test");
            database = source;
        }
    }

    private BusinessClock started() {
        var clock = new BusinessClock(database, true, Optional.empty());
        clock.restore();
        return clock;
    }

    @Test
    void aNewHouseMayBeSetBackFromTheDayOfTheMachine() {
        assertThat(started().hasPassed(BEGIN)).isFalse();
    }

    @Test
    void aServiceThatWakesUpInKeptTimeDoesNotRelivePastMoves() {
        started().moveTo(LATER);
        var again = started();
        assertThat(again.offset()).isEqualTo(LATER);
        assertThat(again.hasPassed(BEGIN)).isTrue();
        assertThat(again.hasPassed(LATER)).isFalse();
        assertThat(again.hasPassed(LATER.plusDays(1))).isFalse();
    }
}
