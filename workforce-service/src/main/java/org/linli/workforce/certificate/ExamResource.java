package org.linli.workforce.certificate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.identity.Owned;
import org.linli.workforce.worker.Workers;

@Path("/api/v1/workers/{workerId}/exam-conditions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Certificates 职业资格")
class ExamResource {

    /** @param eligible true when every condition is met; the exam's office decides */
    record ExamView(UUID workerId, CertificateKind kind, boolean eligible, List<ExamPolicy.Condition> conditions) {

        static ExamView of(UUID workerId, CertificateKind kind, List<ExamPolicy.Condition> conditions) {
            return new ExamView(workerId, kind, conditions.stream().allMatch(ExamPolicy.Condition::met), conditions);
        }
    }

    private final Workers workers;
    private final ExamPolicy exams;

    ExamResource(Workers workers, ExamPolicy exams) {
        this.workers = workers;
        this.exams = exams;
    }

    @GET
    @Owned(by = Workers.class)
    @Operation(operationId = "readExamConditions",
            summary = "报考条件 What an exam asks by schooling and years of social work, and what the worker has")
    public ExamView read(UUID workerId, @NotNull @QueryParam("kind") CertificateKind kind,
            @NotNull @QueryParam("schooling") Schooling schooling,
            @QueryParam("socialWork") @DefaultValue("false") boolean socialWork) {
        return ExamView.of(workerId, kind,
                exams.conditions(workers.get(workerId), kind, new ExamPolicy.Schooled(schooling, socialWork)));
    }
}
