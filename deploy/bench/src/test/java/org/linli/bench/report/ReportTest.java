package org.linli.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures become a table, and ratios are held. */
class ReportTest {

    @Test
    void theMedianIsTheMiddleOneAndTheSpreadIsKept() {
        assertThat(Spread.of(5, 1, 3)).isEqualTo(new Spread(3, 1, 5));
        assertThat(Spread.of(4, 1, 3, 2)).isEqualTo(new Spread(2.5, 1, 4));
        assertThat(Spread.of(1234.4, 999.6, 12345.6).text()).isEqualTo("1,234 (1,000..12,346)");
        assertThat(Spread.of(0.126).text()).isEqualTo("0.13");
        assertThat(Spread.of(0.301, 0.349, 0.32).percent()).isEqualTo("32 % (30..35)");
        var none = List.<Double>of();
        assertThatThrownBy(() -> Spread.of(none)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRatioThatFellByAThirdFailsAndOneThatFellByLessDoesNot() {
        var committed = Map.of("commands", 0.30, "reads", 0.60);
        assertThat(RatioGuard.fallen(committed, Map.of("commands", 0.21, "reads", 0.41))).isEmpty();
        assertThat(RatioGuard.fallen(committed, Map.of("commands", 0.19, "reads", 0.90)))
                .containsExactly("commands fell from 0.300 to 0.190 of the database's own speed");
        assertThat(RatioGuard.fallen(committed, Map.of("commands", 0.30))).containsExactly("reads was not measured");
        assertThat(RatioGuard.fallen(Map.of(), Map.of("reads", 0.6))).as("a guard that holds nothing is not green")
                .containsExactly("nothing is held yet");
    }

    @Test
    void keptRatiosAreReadAgain(@TempDir Path folder) throws Exception {
        var file = folder.resolve("ratios.csv");
        RatioGuard.keep(file, Map.of("reads", 0.4567, "commands", 0.25));
        assertThat(Files.readAllLines(file)).containsExactly("work,ratio", "commands,0.250", "reads,0.457");
        assertThat(RatioGuard.fallen(file, Map.of("commands", 0.25, "reads", 0.2))).hasSize(1);
    }

    @Test
    void theTableReplacesWhatStandsBetweenItsMarksAndNothingElse() {
        var page = "before\n" + Page.BEGIN + "\nold\n" + Page.END + "\nafter\n";
        var table = Page.table("a machine", List.of(new Row("work", "≤ 1", "0.5 ms", "–", "commands")));
        var written = Page.replaced(page, table);
        assertThat(written).startsWith("before\n").endsWith(Page.END + "\nafter\n").doesNotContain("old")
                .contains("| work | ≤ 1 | 0.5 ms | – | `./linli bench --only commands` |");
        assertThat(Page.replaced(written, table)).isEqualTo(written);
        assertThatThrownBy(() -> Page.replaced("no marks", table)).isInstanceOf(IllegalStateException.class);
    }
}
