package org.linli.funding.resource;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.funding.Rows;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owner;
import org.linli.platform.web.Text;

final class ResourceApi {

    private ResourceApi() {
    }

    /**
     * @param activity code of what it is used for, such as HOME_VISITS; {@code targetGroup} for whom, such as ELDERLY
     */
    @Schema(description = "可共享资源 What a department has to share")
    record NewResource(@NotBlank @Pattern(regexp = "[0-9A-Z-]{2,30}") String unit, @NotNull SharedResource.Kind kind,
            @NotBlank @Text(max = 200) String name, @NotBlank @Pattern(regexp = "\\d{9}") String areaCode,
            @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,49}") String activity,
            @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,49}") String targetGroup, @NotNull LocalDate availableFrom,
            @NotNull LocalDate availableTo) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.unit(unit);
        }
    }

    @Schema(description = "使用登记 Who uses it and when")
    record NewUse(@Nullable UUID agencyId, @NotNull LocalDate from, @NotNull LocalDate to) {
    }

    @Schema(description = "使用记录 A use of a shared resource")
    record UseView(UUID id, @Nullable UUID agencyId, LocalDate from, LocalDate to) {

        static UseView of(Object[] row) {
            return new UseView((UUID) row[0], (UUID) row[1], Rows.day(row[2]), Rows.day(row[3]));
        }
    }

    @Schema(name = "SharedResourceView", description = "可共享资源 A shared resource and its latest uses")
    record ResourceView(UUID id, String unit, SharedResource.Kind kind, String name, String areaCode, String activity,
            String targetGroup, LocalDate availableFrom, LocalDate availableTo, ResourceStatus status,
            List<UseView> uses, List<String> allowedActions, long version) {

        static ResourceView of(SharedResource resource, List<UseView> uses, List<String> allowedActions) {
            return new ResourceView(resource.id(), resource.unit(), resource.kind(), resource.name(),
                    resource.areaCode(), resource.activity(), resource.targetGroup(), resource.availableFrom(),
                    resource.availableTo(), resource.status(), uses, allowedActions, resource.version());
        }
    }

    /** Two departments do the same for the same people in the same street at the same time. */
    @Schema(description = "重复投入 Two departments that do the same")
    record Duplicate(UUID first, String firstUnit, UUID second, String secondUnit, String areaCode, String activity,
            String targetGroup, LocalDate from, LocalDate to) {
    }
}
