package org.linli.evaluation.violation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.Evidence;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Text;

/** Requests and answers about violations. */
final class ViolationApi {

    private ViolationApi() {
    }

    record NewViolation(@NotNull UUID contractId, @Nullable UUID evaluationId,
            @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,49}") String kind, @NotBlank @Text(max = 4000) String description,
            @Nullable @Size(max = 50) List<@NotNull @Valid Evidence> evidence) {
    }

    record Finding(@NotNull Violation.Severity severity, @NotBlank @Text(max = 4000) String reason) {
    }

    record Reason(@NotBlank @Text(max = 4000) String reason) {
    }

    record ViolationView(UUID id, String number, UUID contractId, @Nullable UUID evaluationId, UUID agencyId,
            String kind, String description, List<Evidence> evidence, ViolationStatus status,
            Violation.@Nullable Severity severity, String reportedBy, @Nullable String establishedBy,
            @Nullable String reason, List<String> allowedActions) {

        static ViolationView of(Violation one, Caller caller) {
            return new ViolationView(one.id(), one.number(), one.contractId(), one.evaluationId().orElse(null),
                    one.agencyId(), one.kind(), one.description(), one.evidence(), one.status(),
                    one.severity().orElse(null), one.reportedBy(), one.establishedBy().orElse(null),
                    one.reason().orElse(null), one.allowedTo(caller));
        }
    }
}
