package org.linli.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.platform.problem.Invalid;
import org.linli.platform.testkit.Years;

/** A year of workdays as a spreadsheet saves it. */
class YearFileTest {

    private static final LocalDate FEAST = LocalDate.of(2027, 10, 1);
    private static final String PLAIN = Years.csv(Years.whole(2027, Map.of(FEAST, false)));

    @Test
    void isReadHoweverASpreadsheetSavesIt() {
        var days = new YearFile(2027, PLAIN).days();
        assertThat(days).hasSize(365).containsEntry(FEAST, false);
        for (var saved : List.of("\uFEFF" + PLAIN, PLAIN.replace("\n", "\r\n") + "\r\n",
                PLAIN.replace("true", "TRUE").replace("false", "FALSE"),
                PLAIN.replaceAll("(?m)^(.*),(.*)$", "\"$1\",\"$2\""), PLAIN.replace("day,workday", "Day,Workday"))) {
            assertThat(new YearFile(2027, saved).days()).as(saved.substring(0, 30)).isEqualTo(days);
        }
    }

    @Test
    void isRefusedWithTheRowThatIsWrong() {
        for (var wrong : List.of("2027-10-01,perhaps", "2027-10-01", "2028-10-01,false", "2027-10-02,false",
                "1.10.2027,false")) {
            assertThatThrownBy(() -> new YearFile(2027, PLAIN.replace("2027-10-01,false", wrong)).days())
                    .isInstanceOfSatisfying(Invalid.class,
                            refused -> assertThat(refused.arguments()[0].toString()).startsWith(wrong.substring(0, 4)));
        }
        assertThatThrownBy(() -> new YearFile(2027, "").days()).isInstanceOf(Invalid.class);
    }
}
