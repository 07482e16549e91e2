package org.linli.evaluation.evaluation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.evaluation.schedule.Kind;
import org.linli.platform.identity.Caller;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

/** What an assessor has to do, where, until when and with whom. */
@Path("/api/v1/assessor-calendar")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Assessors 评估员")
class CalendarResource {

    /** @param stepUntil what the status waits for is in time through the end of its last day */
    @Schema(name = "CalendarEntry", description = "评估日程 An evaluation the caller sits in")
    record CalendarEntry(UUID evaluationId, String number, Kind kind, EvaluationStatus status, AssessorPart part,
            LocalDate dueOn, @Nullable Deadline stepUntil, String areaCode, UUID agencyId, String purchaserId,
            List<EvaluationApi.TeamMember> colleagues) {

        static CalendarEntry of(Evaluation one, String account) {
            var plan = one.plan();
            var seats = one.assessment().team().seats();
            return new CalendarEntry(one.id(), plan.number(), plan.kind(), one.status(),
                    seats.stream().filter(seat -> seat.assessor().equals(account)).findFirst().orElseThrow().part(),
                    plan.due().dueOn(), one.watch().stepUntil().orElse(null), plan.facts().areaCode(), plan.agencyId(),
                    plan.purchaserId(), seats.stream().filter(seat -> !seat.assessor().equals(account))
                            .map(EvaluationApi.TeamMember::of).toList());
        }
    }

    private final Evaluations evaluations;
    private final Caller caller;

    CalendarResource(Evaluations evaluations, Caller caller) {
        this.evaluations = evaluations;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "readAssessorCalendar",
            summary = "我的评估日程 The caller's own open seats, what is due first comes first")
    public Page<CalendarEntry> mine(@Valid @BeanParam PageQuery page) {
        var me = caller.actor().id();
        var after = page.cursor();
        return Page.of(
                evaluations.seatsOf(me, after.map(Cursor::date).orElse(LocalDate.EPOCH),
                        after.map(Cursor::id).orElse(new UUID(0, 0)), page.fetch()),
                page.limit(), one -> Cursor.by(one.plan().due().dueOn(), one.id()))
                .map(one -> CalendarEntry.of(one, me));
    }
}
