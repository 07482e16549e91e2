package org.linli.workforce.structure;

/**
 * How far the last published forecast was off for this year.
 *
 * @param off forecast less what came; {@code percent} of what came, rounded towards zero, 0 where nobody came
 */
record ForecastError(int year, int forecast, int actual, int off, int percent) {

    static ForecastError of(YearAhead forecast, int actual) {
        var off = forecast.expected() - actual;
        return new ForecastError(forecast.year(), forecast.expected(), actual, off,
                actual == 0 ? 0 : 100 * off / actual);
    }
}
