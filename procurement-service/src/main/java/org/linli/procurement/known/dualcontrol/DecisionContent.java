package org.linli.procurement.known.dualcontrol;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was proposed, whole: the second person agrees with this and nothing else.
 *
 * @param choice the ground or remedy, where one is chosen
 * @param parts each bid or application, where several are decided at once
 */
@Schema(description = "拟作出的决定 What was proposed")
public record DecisionContent(String words, @Nullable String choice, List<Part> parts) {

    /** One of several: granted, or refused with its reason. */
    @Schema(name = "DecisionPart", description = "其中一项 One of several")
    public record Part(UUID id, boolean granted, @Nullable String reason) {
    }

    public DecisionContent {
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    public static DecisionContent of(String words) {
        return new DecisionContent(words, null, List.of());
    }

    public static DecisionContent of(String words, @Nullable Enum<?> choice) {
        return new DecisionContent(words, choice == null ? null : choice.name(), List.of());
    }

    public static DecisionContent of(List<Part> parts) {
        return new DecisionContent("", null, parts);
    }
}
