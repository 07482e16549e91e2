package org.linli.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import org.linli.platform.RunningNumbers;

/** Numbers for people such as {@code HZ-2026-E-00017}. Gaps are possible. */
@ApplicationScoped
public class Numbers {

    /** What is numbered, with the letter that stands for it. */
    public enum Kind {
        EVALUATION("E"), RECTIFICATION("R"), VIOLATION("V"), COMPLAINT("C");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }
    }

    private final RunningNumbers running;

    Numbers(RunningNumbers running) {
        this.running = running;
    }

    public String next(Kind kind, LocalDate day) {
        return running.next(kind.name().toLowerCase(Locale.ROOT) + "_number", kind.letter, day);
    }
}
