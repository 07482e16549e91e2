package org.linli.evaluation.comparison;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.contract.ContractTerms;
import org.linli.evaluation.contract.KnownContracts;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;

/** Everything that is known of one project, in one place. */
@Path("/api/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Comparison 比较")
class ProjectFileResource {

    /** Of each kind the latest; a project has a few a year. */
    private static final int MOST = 200;

    @Schema(description = "项目档案 The file of a project")
    record ProjectFile(UUID contractId, ContractTerms terms, List<Evaluated> evaluations,
            List<Rectified> rectifications, List<Found> violations, List<Complained> complaints,
            List<Outside> outsideTasks) {
    }

    @Schema(description = "评估 An evaluation of the project; score and grade once final")
    record Evaluated(UUID id, String number, String kind, String status, LocalDate dueOn,
            @Nullable LocalDate finalisedOn, @Nullable String score, @Nullable String grade) {
    }

    @Schema(description = "整改 What had to be put right")
    record Rectified(UUID id, String number, UUID evaluationId, String status, LocalDate doneUntil) {
    }

    @Schema(description = "违规 What was found amiss; both sides of the contract see what the agency was told of")
    record Found(UUID id, String number, String kind, String status, @Nullable String severity) {
    }

    @Schema(description = "投诉 What people said is wrong, and the verdict")
    record Complained(UUID id, String number, LocalDate filedOn, String status, @Nullable String verdict,
            boolean overdue) {
    }

    @Schema(description = "合同外任务 What was asked beside the contract")
    record Outside(UUID id, String what, LocalDate askedOn, String status) {
    }

    private final KnownContracts contracts;
    private final EntityManager database;
    private final Caller caller;

    ProjectFileResource(KnownContracts contracts, EntityManager database, Caller caller) {
        this.caller = caller;
        this.contracts = contracts;
        this.database = database;
    }

    @GET
    @Path("/{contractId}")
    @Owned(by = KnownContracts.class)
    @Operation(operationId = "readProjectFile",
            summary = "项目档案 Evaluations, checks, complaints, repairs, violations and outside tasks of one project")
    public ProjectFile read(UUID contractId) {
        var terms = contracts.termsOf(contractId);
        return new ProjectFile(contractId, terms, rows(
                "select id, number, kind, status, due_on, finalised_on, case when grade is not null then result ->> "
                        + "'score' end, grade"
                        + " from evaluation where contract_id = :contract and (status <> 'PLANNED' or kind <> "
                        + "'SPOT') order by id desc",
                contractId)
                .stream()
                .map(row -> new Evaluated((UUID) row[0], (String) row[1], (String) row[2], (String) row[3],
                        (LocalDate) row[4], (LocalDate) row[5], (String) row[6], (String) row[7]))
                .toList(),
                rows("select id, number, evaluation_id, status, done_until from rectification where contract_id = "
                        + ":contract order by id desc", contractId)
                        .stream()
                        .map(row -> new Rectified((UUID) row[0], (String) row[1], (UUID) row[2], (String) row[3],
                                (LocalDate) row[4]))
                        .toList(),
                rows("select id, number, kind, status, severity from violation where contract_id = :contract "
                        + (caller.ownOnly() ? "and notified_on is not null " : "") + "order by id desc", contractId)
                        .stream()
                        .map(row -> new Found((UUID) row[0], (String) row[1], (String) row[2], (String) row[3],
                                (String) row[4]))
                        .toList(),
                rows("select id, number, filed_on, status, verdict, overdue from complaint where contract_id = "
                        + ":contract order by id desc", contractId)
                        .stream()
                        .map(row -> new Complained((UUID) row[0], (String) row[1], (LocalDate) row[2], (String) row[3],
                                (String) row[4], (Boolean) row[5]))
                        .toList(),
                rows("select id, what, asked_on, status from scope_request where contract_id = :contract order by "
                        + "id desc", contractId).stream()
                        .map(row -> new Outside((UUID) row[0], (String) row[1], (LocalDate) row[2], (String) row[3]))
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, UUID contractId) {
        return database.createNativeQuery(sql).setParameter("contract", contractId).setMaxResults(MOST).getResultList();
    }
}
