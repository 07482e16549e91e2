package org.linli.workforce.base;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** So many people at a base from the first of these days to the last. */
public record Stay(LocalDate from, LocalDate until, int people) {

    private boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** How many are there at most on one of these days: it grows only on a day on which somebody comes. */
    int most(List<Stay> others) {
        return Stream.concat(Stream.of(from), others.stream().map(Stay::from)).filter(this::isOn).distinct()
                .mapToInt(day -> people + others.stream().filter(other -> other.isOn(day)).mapToInt(Stay::people).sum())
                .max().orElse(people);
    }
}
