package org.linli.registry.grade;

import java.time.LocalDate;
import java.util.Optional;

/** What an application holds, for those who show it. */
record GradeFile(String number, LocalDate appliedOn, Sheets sheets, Optional<Outcome> outcome,
        Optional<Validity> validity, Optional<Revocation> revocation, Optional<String> reason,
        Optional<LocalDate> dueOn) {
}
