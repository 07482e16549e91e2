package org.linli.registry.servicepoint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Text;

/** What is sent and read about service points. */
final class ServicePointApi {

    private ServicePointApi() {
    }

    /** @param community of twelve digits within the contract's street, where it is in one */
    record NewServicePoint(@NotNull UUID contractId, @Nullable @Pattern(regexp = "\\d{12}") String community,
            @NotBlank @Text(max = 100) String name, @NotBlank @Text(max = 200) String address,
            @NotNull @Valid NewOffer offer) implements Owned.About {

        @Override
        public UUID about() {
            return contractId;
        }
    }

    /** @param capacity people at one time */
    @Schema(name = "ServicePointOffer")
    record NewOffer(@NotNull @Size(min = 1, max = 16) List<@NotNull ServedGroup> groups,
            @NotNull @Size(min = 1, max = 28) List<@NotNull @Valid Opening> hours, @Min(1) @Max(10_000) int capacity) {

        Offer offer() {
            return Offer.of(groups, hours, capacity);
        }
    }

    @Schema(name = "ServicePointReason")
    record Reason(@NotBlank @Text(max = 500) String reason) {
    }

    /** @param dueOn until when the purchaser confirms what is proposed */
    @Schema(description = "服务点 Where, when and for whom a service is given")
    record ServicePointView(UUID id, long version, UUID contractId, UUID agencyId, String purchaserId, String street,
            @Nullable String community, String serviceType, String name, String address, List<ServedGroup> groups,
            List<Opening> hours, int capacity, ServicePointStatus status, @Nullable LocalDate openedOn,
            @Nullable LocalDate closedOn, @Nullable String reason, @Nullable LocalDate dueOn,
            List<String> allowedActions) {

        static ServicePointView of(ServicePoint point, Caller caller) {
            return new ServicePointView(point.id(), point.version(), point.contractId(), point.agencyId(),
                    point.purchaserId(), point.street(), point.community(), point.serviceType(), point.name(),
                    point.address(), point.offer().groups(), point.offer().hours(), point.offer().capacity(),
                    point.status(), point.openedOn(), point.closedOn(), point.reason(), point.dueOn(),
                    point.allowedTo(caller));
        }
    }
}
