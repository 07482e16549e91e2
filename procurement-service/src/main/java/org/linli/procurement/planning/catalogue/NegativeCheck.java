package org.linli.procurement.planning.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.problem.Invalid;
import org.linli.platform.web.Text;

/** Each code of the negative list, answered with reasons; none may be left out. */
@Schema(description = "负面清单核对 The check against the negative list (B04)")
public record NegativeCheck(List<Line> lines, String checkedBy, LocalDate on) {

    /** @param hit the item falls under this code */
    @Schema(name = "NegativeLine", description = "逐项核对 One code of the negative list")
    public record Line(@NotNull NegativeCode code, @NotNull Boolean hit, @NotBlank @Text(max = 1000) String reason) {
    }

    public NegativeCheck {
        lines = List.copyOf(lines);
        var open = EnumSet.allOf(NegativeCode.class);
        lines.forEach(line -> open.remove(line.code()));
        if (!open.isEmpty() || lines.size() != NegativeCode.values().length) {
            throw new Invalid(CatalogueProblem.CHECK_INCOMPLETE, "negativeList", open, NegativeCode.values().length);
        }
    }

    List<NegativeCode> hits() {
        return lines.stream().filter(Line::hit).map(Line::code).toList();
    }
}
