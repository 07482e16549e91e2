package org.linli.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tyme.holiday.LegalHoliday;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.platform.rule.Rule;
import org.linli.platform.testkit.Years;

class WorkCalendarTest {

    private final WorkCalendar calendar = WorkCalendar.published();

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static Rule term(String value, String unit) {
        return new Rule("X01", new BigDecimal(value), unit, day("2020-01-01"), null, "a basis", "HOUSE");
    }

    /** As every service does at its start (MachineLanguage). */
    @BeforeAll
    static void speakNoLanguage() {
        Locale.setDefault(Locale.ROOT);
    }

    @Test
    void countsMakeUpDaysAndSkipsHolidays() {
        assertThat(calendar.isWorkday(day("2026-10-10"))).as("Saturday made up for the holiday").isTrue();
        assertThat(calendar.isWorkday(day("2026-10-01"))).isFalse();
        assertThat(calendar.isWorkday(day("2026-09-25"))).as("mid-autumn, a Friday").isFalse();
        assertThat(calendar.plusWorkdays(day("2026-09-28"), 5)).isEqualTo("2026-10-10");
    }

    /** The library's own look-up, slow and bound to the machine's language, is what the calendar has to agree with. */
    @Test
    void knowsEveryDayTheLibraryKnows() {
        day("2002-01-01").datesUntil(day("2027-01-01")).forEach(each -> {
            var holiday = LegalHoliday.fromYmd(each.getYear(), each.getMonthValue(), each.getDayOfMonth());
            assertThat(calendar.isWorkday(each)).as("%s", each)
                    .isEqualTo(holiday == null ? each.getDayOfWeek().getValue() < 6 : holiday.isWork());
        });
    }

    @Test
    void movesALastDayOnAHolidayToTheNextWorkday() {
        var deadline = calendar.deadline(day("2026-09-11"), term("20", "d"));
        assertThat(deadline.lastDay()).isEqualTo("2026-10-08");
        assertThat(deadline.passesAt()).isEqualTo("2026-10-08T16:00:00Z");
        assertThat(deadline.rule()).isEqualTo("X01");
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void saysThatAYearWithoutCalendarIsProvisional() {
        var deadline = calendar.deadline(day("2026-12-28"), term("10", "wd"));
        assertThat(deadline.lastDay().getYear()).isEqualTo(2027);
        assertThat(deadline.provisional()).isTrue();
    }

    @Test
    void aYearIsKnownWhenItIsWholeAndNotWhenADayOfItIs() {
        var holidays = Map.of(day("2027-01-01"), false, day("2027-01-04"), false);
        var begun = new WorkCalendar(holidays);
        assertThat(begun.isWorkday(day("2027-01-04"))).isFalse();
        assertThat(begun.isKnown(2027)).isFalse();
        assertThat(begun.deadline(day("2026-12-31"), term("1", "wd")).provisional()).isTrue();
        var lacking = Years.whole(2027, holidays);
        lacking.remove(day("2027-06-30"));
        assertThat(new WorkCalendar(lacking).isKnown(2027)).isFalse();
    }

    @Test
    void ownRowsWinAndWholeYearsAreKnown() {
        var known = new WorkCalendar(Years.whole(2027, Map.of(day("2027-01-01"), false, day("2027-01-04"), false)));
        assertThat(known.isWorkday(day("2027-01-04"))).isFalse();
        assertThat(known.deadline(day("2026-12-31"), term("1", "wd")))
                .satisfies(deadline -> assertThat(deadline.lastDay()).isEqualTo("2027-01-05"))
                .satisfies(deadline -> assertThat(deadline.provisional()).isFalse());
    }

    @Test
    void countsMonthsAndRefusesWhatIsNoTerm() {
        assertThat(calendar.deadline(day("2026-01-31"), term("1", "mo")).lastDay()).isEqualTo("2026-02-28");
        assertThatThrownBy(() -> calendar.deadline(day("2026-01-31"), term("1", "%")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
