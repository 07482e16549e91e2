package org.linli.evaluation.evaluation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.identity.Caller;
import org.linli.platform.problem.NotFound;

/**
 * The files an evaluation rests on; one that served before, or serves another agency, is seen at once. Of assessors,
 * those named for it read them.
 */
@Path("/api/v1/evidence")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Evaluations 评估")
class EvidenceResource {

    /** Of one file; who reuses it more often is found by the first. */
    private static final int MOST = 20;

    @Schema(name = "CitedFile", description = "证据文件 A file and the other evaluations that cite it too, at most twenty")
    record CitedFile(String sha256, String name, String indicator, List<AlsoCited> alsoCitedBy) {
    }

    @Schema(name = "AlsoCited", description = "sameAgency is false where another agency shows the same file")
    record AlsoCited(UUID evaluationId, String number, boolean sameAgency) {
    }

    private final Evaluations evaluations;
    private final EntityManager database;
    private final Caller caller;

    EvidenceResource(Evaluations evaluations, EntityManager database, Caller caller) {
        this.evaluations = evaluations;
        this.database = database;
        this.caller = caller;
    }

    @GET
    @Path("/{evaluationId}")
    @Operation(operationId = "listEvidence",
            summary = "证据文件核对 The files of an evaluation, and where else each was shown")
    public List<CitedFile> list(UUID evaluationId) {
        var evaluation = evaluations.get(evaluationId);
        var office = caller.hasRole("evaluation-lead") || caller.hasRole("auditor");
        if (!office && !evaluation.assessment().team().has(caller.actor().id())) {
            throw new NotFound("Evaluation", evaluationId);
        }
        var files = new ArrayList<CitedFile>();
        for (var observation : evaluation.assessment().observations()) {
            for (var file : observation.evidence()) {
                files.add(new CitedFile(file.sha256(), file.name(), observation.indicator(),
                        alsoCited(evaluation, file.sha256())));
            }
        }
        return files;
    }

    @SuppressWarnings("unchecked")
    private List<AlsoCited> alsoCited(Evaluation evaluation, String sha256) {
        List<Object[]> rows = database.createNativeQuery("""
                with citing as materialized (select id, number, agency_id from evaluation
                    where observations @> cast(:file as jsonb))
                select id, number, agency_id from citing where id <> :self order by id desc""")
                .setParameter("file", "[{\"evidence\":[{\"sha256\":\"" + sha256 + "\"}]}]")
                .setParameter("self", evaluation.id()).setMaxResults(MOST).getResultList();
        return rows.stream()
                .map(row -> new AlsoCited((UUID) row[0], (String) row[1], evaluation.plan().agencyId().equals(row[2])))
                .toList();
    }
}
