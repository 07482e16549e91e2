package org.linli.workforce.expert;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agency the expert works or worked for; {@code until} null while they still do. */
record Employer(@NotNull UUID agencyId, @Nullable LocalDate until) {
}
