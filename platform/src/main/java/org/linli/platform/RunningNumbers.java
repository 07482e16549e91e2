package org.linli.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

/** Numbers for people such as {@code HZ-2026-T-00017}: district, year, kind, running number. Gaps are possible. */
@ApplicationScoped
public class RunningNumbers {

    private final EntityManager database;

    RunningNumbers(EntityManager database) {
        this.database = database;
    }

    /** @param sequence of the database, never input of a client; {@code letter} what stands for the kind */
    public String next(String sequence, String letter, LocalDate day) {
        var running =
                (Long) database.createNativeQuery("select nextval('" + sequence + "')", Long.class).getSingleResult();
        return number(letter, day, running);
    }

    /** So many, asked for at once. */
    public List<String> next(String sequence, String letter, LocalDate day, int count) {
        return database
                .createNativeQuery("select nextval('" + sequence + "') from generate_series(1, :count)", Long.class)
                .setParameter("count", count).getResultStream().map(running -> number(letter, day, (Long) running))
                .toList();
    }

    private static String number(String letter, LocalDate day, Long running) {
        return "HZ-%d-%s-%05d".formatted(day.getYear(), letter, running);
    }
}
