package org.linli.evaluation.framework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.indicator.Bilingual;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.platform.identity.Caller;

/** What comes in and goes out. */
interface FrameworkApi {

    @Schema(description = "新的指标体系 A new framework or the next edition of one")
    record NewFramework(@NotNull @Pattern(regexp = "[A-Z][A-Z0-9]{1,9}") String code,
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,49}") String serviceType, @NotNull @Valid Bilingual title,
            @NotNull @Valid FrameworkContent content) {
    }

    @Schema(description = "修改指标体系草案 A change of a draft")
    record Revision(@NotNull @Valid Bilingual title, @NotNull @Valid FrameworkContent content) {
    }

    @Schema(description = "指标体系 A framework; findings say what stands against its publication")
    record FrameworkView(UUID id, String name, String code, int edition, String serviceType, FrameworkStatus status,
            Bilingual title, FrameworkContent content, List<Finding> findings, @Nullable UUID simulationId,
            @Nullable LocalDate publishedOn, @Nullable LocalDate firstUsedOn, List<String> allowedActions) {

        static FrameworkView of(Framework framework, List<Finding> findings, Caller caller) {
            return new FrameworkView(framework.id(), framework.ref().name(), framework.code(), framework.edition(),
                    framework.serviceType(), framework.status(), framework.title(), framework.content(), findings,
                    framework.simulationId().orElse(null), framework.publishedOn().orElse(null),
                    framework.firstUsedOn().orElse(null), framework.allowedTo(caller));
        }
    }

    @Schema(description = "指标体系条目 A framework in a list")
    record FrameworkLine(UUID id, String name, String serviceType, FrameworkStatus status, Bilingual title) {

        static FrameworkLine of(Framework framework) {
            return new FrameworkLine(framework.id(), framework.ref().name(), framework.serviceType(),
                    framework.status(), framework.title());
        }
    }
}
