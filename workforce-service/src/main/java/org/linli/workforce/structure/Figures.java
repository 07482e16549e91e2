package org.linli.workforce.structure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole picture of one day; a yearly report freezes it. */
record Figures(LocalDate on, List<Level> pyramid, List<StreetGap> streets, Inputs inputs, List<YearAhead> ahead,
        Newcomers newcomers, @Nullable ForecastError lastForecast, Pairs pairs, Stage stage,
        List<StageCondition> conditions) {
}
