package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.Years;

/** A payment falls due in a year whose holidays nobody has published; then somebody does. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class ProvisionalDueDaysTest {

    private static final String BASIS = "ProvisionalDueDaysTest";

    @AfterEach
    void calendarAsItWas() throws SQLException {
        try (var connection = TestPostgres.connect(); var statement = connection.createStatement()) {
            statement.execute("delete from calendar_day where basis = '" + BASIS + "'");
            statement.execute("delete from calendar_year where basis = '" + BASIS + "'");
        }
        Time.calendarChanged();
    }

    /** The last December before a year whose calendar is not known. */
    private static LocalDate nearTheUnknown() {
        var year = Time.today().getYear();
        while (Time.calendar().isKnown(year)) {
            year++;
        }
        return LocalDate.of(year - 1, 12, 20);
    }

    /** That day off: proposed by one, confirmed by another. */
    private static void imported(LocalDate off) {
        var year = "/calendar-years/" + off.getYear();
        var csv = Years.csv(Years.whole(off.getYear(), Map.of(off, false))).replace("\n", "\\n");
        var read = post(Tokens.of("operator-one", "operator").bearer(), year + "/propose",
                "{\"csv\":\"" + csv + "\",\"basis\":\"" + BASIS + "\"}").statusCode(200).extract()
                .<String>path("sha256");
        post(Tokens.of("operator-two", "operator").bearer(), year + "/confirm", "{\"sha256\":\"" + read + "\"}")
                .statusCode(200);
    }

    @Test
    void aDueDayMovesOnceTheHolidaysOfItsYearAreKnownAndNotOnlyWhenItIsNear() {
        Time.to(nearTheUnknown());
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
        var wage = one.payable("WAGE", 1);
        var announced = Case.due(wage);
        assertThat(announced.getYear()).as("in the unknown year").isGreaterThan(Time.today().getYear());
        assertThat(get("/payables/" + wage).getBoolean("due.provisional")).isTrue();
        Time.sweep();
        assertThat(Case.due(wage)).isEqualTo(announced);
        imported(announced);
        Time.sweep();
        assertThat(get("/payables/" + wage).getBoolean("due.provisional")).isFalse();
        assertThat(Case.due(wage)).isEqualTo(Time.workdayFrom(announced)).isAfter(announced);
        assertThat(JournalRows.typesOf(UUID.fromString(wage))).filteredOn("linli.funding.payable.due-moved.v1"::equals)
                .hasSize(1);
        Time.sweep();
        assertThat(JournalRows.typesOf(UUID.fromString(wage))).as("once")
                .filteredOn("linli.funding.payable.due-moved.v1"::equals).hasSize(1);
    }
}
