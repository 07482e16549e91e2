package org.linli.workforce.worker;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owner;
import org.linli.platform.vault.Vault;
import org.linli.platform.web.Text;

final class WorkerApi {

    private WorkerApi() {
    }

    record NewWorker(@NotNull UUID agencyId, @NotBlank @Text(max = 50) String name,
            @NotBlank @Text(max = 18) String residentId) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.agency(agencyId);
        }
    }

    /** Service in whole months as it is claimed; the training hours are of supervision training. */
    record NewService(@Min(0) @Max(600) int months, boolean local, @Min(0) @Max(10_000) int supervisionTrainingHours) {
    }

    /** @param residentId of whoever is looked for: compared by its keyed hash, and kept nowhere */
    record Wanted(@NotBlank @Text(max = 18) String residentId, @NotNull ReadingPurpose purpose) {
    }

    /** The clear number, shown for a purpose that the person sees. */
    record ResidentIdView(UUID workerId, String residentId) {

        static ResidentIdView of(Worker worker, Vault vault) {
            return new ResidentIdView(worker.id(), worker.residentId(vault));
        }
    }

    /** @param by the account that read; {@code agencyId} the agency it read for, where there is one */
    record ReadingView(UUID id, ReadingPurpose purpose, ReadingDepth depth, String by, @Nullable UUID agencyId,
            Instant at) {

        static ReadingView of(RecordReading reading) {
            return new ReadingView(reading.id(), reading.purpose(), reading.depth(), reading.readBy(),
                    reading.agencyId(), reading.readAt());
        }
    }

    /** @param employerId who keeps the record today, by the person's consent; nobody once the person has left */
    record WorkerView(UUID id, UUID registeredBy, @Nullable UUID employerId, String name, String residentId,
            LocalDate registeredOn, int directMonths, int localMonths, int supervisionTrainingHours,
            @Nullable ClaimedService claimedService) {

        static WorkerView of(Worker worker, Vault vault) {
            return new WorkerView(worker.id(), worker.registeredBy(), worker.keeper(), worker.name(vault),
                    worker.maskedResidentId(vault), worker.registeredOn(), worker.directMonths(), worker.localMonths(),
                    worker.trainingHours(), worker.claimed().orElse(null));
        }
    }
}
