package org.linli.evaluation.assessor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Text;

/** Requests and answers about the pool. */
final class AssessorApi {

    private AssessorApi() {
    }

    /** An absent until: the tie lasts. */
    @Schema(name = "StandingTie")
    record StandingTie(@NotNull UUID agencyId, @Nullable LocalDate until) {
    }

    /** @param serviceTypes none: any */
    @Schema(name = "NewAssessor", description = "入库 A person for the pool, with what they declare")
    record NewAssessor(@NotNull @Pattern(regexp = "[A-Za-z0-9._@-]{1,100}") String account, @NotNull UUID personId,
            @NotEmpty @Size(max = 5) List<@NotNull AssessorPart> parts,
            @Nullable @Size(max = 50) List<@NotBlank @Text(max = 60) String> serviceTypes,
            @NotNull @Valid Ties declaration) {

        Declaration declared() {
            return declaration.of(account, personId);
        }

        List<String> ofServices() {
            return serviceTypes == null ? List.of() : serviceTypes;
        }
    }

    @Schema(name = "AssessorScope", description = "评估范围 What a person of the pool may assess")
    record Scope(@NotEmpty @Size(max = 5) List<@NotNull AssessorPart> parts,
            @Nullable @Size(max = 50) List<@NotBlank @Text(max = 60) String> serviceTypes) {

        List<String> ofServices() {
            return serviceTypes == null ? List.of() : serviceTypes;
        }
    }

    @Schema(name = "AssessorTies",
            description = "利益关系声明 Ties with agencies and near people, declared once for all evaluations")
    record Ties(@Nullable @Size(max = 20) List<@NotNull UUID> relatedPersonIds,
            @Nullable @Size(max = 50) List<@NotNull @Valid StandingTie> ties) {

        Declaration of(String account, UUID personId) {
            return new Declaration(account, personId, relatedPersonIds == null ? List.of() : relatedPersonIds,
                    ties == null ? List.of()
                            : ties.stream().map(tie -> new Declaration.Tie(tie.agencyId(), tie.until())).toList());
        }
    }

    @Schema(name = "AssessorReason")
    record Words(@NotBlank @Text(max = 1000) String text) {
    }

    @Schema(name = "Assessor",
            description = "评估员 A person of the pool; what was declared is shown to those who name assessors and to "
                    + "themselves")
    record AssessorView(UUID id, String account, @Nullable UUID personId, List<AssessorPart> parts,
            List<String> serviceTypes, @Nullable List<UUID> relatedPersonIds, @Nullable List<Declaration.Tie> ties,
            LocalDate declaredOn, AssessorStatus status, @Nullable String reason, List<String> allowedActions) {

        /** What was declared is for those who name assessors and for themselves. */
        static AssessorView of(Assessor one, Caller caller) {
            var whole = !caller.hasRole("assessor") || caller.actor().hasAccount(one.account());
            return new AssessorView(one.id(), one.account(), whole ? one.personId() : null, one.parts(),
                    one.serviceTypes(), whole ? one.declaration().relatedPersonIds() : null,
                    whole ? one.declaration().ties() : null, one.declaredOn(), one.status(), one.reason().orElse(null),
                    one.allowedTo(caller));
        }
    }

    @Schema(name = "AssessorDraw",
            description = "评估员抽签 One draw; by the seed anybody can draw again: least open evaluations first, then "
                    + "SHA-256 over seed|account")
    record DrawView(UUID id, UUID evaluationId, AssessorPart part, int people, String seed, LocalDate drawnOn,
            String drawnBy, List<AssessorLot> lots) {

        static DrawView of(AssessorDraw draw) {
            return new DrawView(draw.id(), draw.evaluationId(), draw.part(), draw.people(), draw.seed(), draw.drawnOn(),
                    draw.drawnBy(), draw.lots());
        }
    }
}
