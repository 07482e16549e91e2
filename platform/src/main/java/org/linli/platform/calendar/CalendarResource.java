package org.linli.platform.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.CalendarYears.Proposed;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.problem.NotFound;
import org.linli.platform.time.Calendars;
import org.linli.platform.web.Visible;

@Path("/api/v1/calendar-years/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Platform")
class CalendarResource {

    /** @param csv {@code day,workday} and each day of the year once; {@code basis} the document that announces it */
    @Schema(description = "年度工作日历 The workdays of a year")
    record NewYear(@NotBlank @Size(max = 20000) @Visible String csv, @NotBlank @Size(max = 500) @Visible String basis) {
    }

    @Schema(description = "确认年度工作日历 What was read is what is confirmed")
    record ReadYear(@NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {
    }

    /**
     * @param known whether terms that end in it are reckoned for good; a year that was corrected stays known meanwhile
     * @param waiting for another person to confirm it
     */
    @Schema(description = "年度工作日历 A year of the calendar as it was proposed")
    record CalendarYearView(int year, boolean known, boolean waiting, @Nullable String csv, @Nullable String sha256,
            @Nullable String basis) {

        static CalendarYearView of(Proposed one, boolean known) {
            var file = one.file();
            return new CalendarYearView(file.year(), one.confirmedBy() != null || known, one.confirmedBy() == null,
                    file.csv(), file.sha256(), one.basis());
        }
    }

    private final CalendarYears years;
    private final Calendars calendars;
    private final Caller caller;

    CalendarResource(CalendarYears years, Calendars calendars, Caller caller) {
        this.years = years;
        this.calendars = calendars;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "readCalendarYear", summary = "年度工作日历 A year of workdays that was proposed or confirmed")
    public CalendarYearView read(@Min(2000) @Max(2100) int year) {
        return years.of(year).map(this::view).orElseThrow(() -> new NotFound("CalendarYear", Integer.toString(year)));
    }

    @POST
    @Path("/propose")
    @Idempotent
    @Operation(operationId = "proposeCalendarYear", summary = "导入年度工作日历 Propose the workdays of a year, as CSV")
    public CalendarYearView propose(@Min(2000) @Max(2100) int year, @NotNull @Valid NewYear body) {
        return view(years.propose(new YearFile(year, body.csv()), body.basis(), caller.actor()));
    }

    @POST
    @Path("/confirm")
    @Idempotent
    @Operation(operationId = "confirmCalendarYear",
            summary = "确认年度工作日历 Confirm it by another person; provisional terms are reckoned again")
    public CalendarYearView confirm(@Min(2000) @Max(2100) int year, @NotNull @Valid ReadYear body) {
        return view(years.confirm(year, body.sha256(), caller.actor()));
    }

    private CalendarYearView view(Proposed one) {
        return CalendarYearView.of(one, calendars.current().isKnown(one.file().year()));
    }
}
