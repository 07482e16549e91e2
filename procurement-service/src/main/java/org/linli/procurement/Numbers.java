package org.linli.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Locale;

/** People-facing numbers such as {@code HZ-2026-T-00017}: district, year, kind, running number. Gaps are possible. */
@ApplicationScoped
public class Numbers {

    /** What is numbered, with the letter that stands for it. */
    public enum Kind {
        PURCHASE("P"), TENDER("T"), CONTRACT("C"), PROPOSAL("A");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }
    }

    private final EntityManager database;

    Numbers(EntityManager database) {
        this.database = database;
    }

    public String next(Kind kind, LocalDate day) {
        var running = (Number) database
                .createNativeQuery("select nextval('" + kind.name().toLowerCase(Locale.ROOT) + "_number')")
                .getSingleResult();
        return "HZ-%d-%s-%05d".formatted(day.getYear(), kind.letter, running.longValue());
    }
}
