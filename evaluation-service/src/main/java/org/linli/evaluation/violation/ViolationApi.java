package org.linli.evaluation.violation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.Evidence;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Text;

/** Requests and answers about violations. */
final class ViolationApi {

    /** Who reported it is not for the agency to know. */
    private static final String NOBODY = "-";

    private ViolationApi() {
    }

    record NewViolation(@NotNull UUID contractId, @Nullable UUID evaluationId,
            @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,49}") String kind, @NotBlank @Text(max = 4000) String description,
            @Nullable @Size(max = 50) List<@NotNull @Valid Evidence> evidence) {
    }

    /** @param criteria what was met, the gravest gives the severity; absent: the kind itself is the criterion */
    record Finding(@NotNull Violation.Severity severity, @Nullable @Size(max = 10) List<@NotNull Criterion> criteria,
            @NotBlank @Text(max = 4000) String reason) {

        List<Criterion> metBy(String kind) {
            return criteria == null || criteria.isEmpty() ? Criterion.named(kind).stream().toList() : criteria;
        }
    }

    record Reason(@NotBlank @Text(max = 4000) String reason) {
    }

    record ViolationView(UUID id, String number, UUID contractId, @Nullable UUID evaluationId, UUID agencyId,
            String kind, String description, List<Evidence> evidence, ViolationStatus status,
            Violation.@Nullable Severity severity, String reportedBy, @Nullable String establishedBy,
            @Nullable String reason, List<Criterion> criteria, @Nullable LocalDate notifiedOn,
            @Nullable LocalDate answeredOn, @Nullable String answer, @Nullable LocalDate stepUntil,
            @Nullable String revokedBy, @Nullable String revokeReason, List<String> allowedActions) {

        static ViolationView of(Violation one, Caller caller) {
            return new ViolationView(one.id(), one.number(), one.contractId(), one.evaluationId().orElse(null),
                    one.agencyId(), one.kind(), one.description(), one.evidence(), one.status(),
                    one.severity().orElse(null), caller.ownOnly() ? NOBODY : one.reportedBy(),
                    one.establishedBy().orElse(null), one.reason().orElse(null), one.criteria(),
                    one.notifiedOn().orElse(null), one.answeredOn().orElse(null), one.answer().orElse(null),
                    one.stepUntil().orElse(null), one.revokedBy().orElse(null), one.revokeReason().orElse(null),
                    one.allowedTo(caller));
        }
    }
}
