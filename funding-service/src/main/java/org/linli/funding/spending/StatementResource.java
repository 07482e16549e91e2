package org.linli.funding.spending;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.csv.Csv;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Invalid;

/** Statements for those concerned. */
@Path("/api/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Spending 公共支出")
class StatementResource {

    private final Statements statements;
    private final StatementLines lines;
    private final StatementPaper paper;
    private final MonthlyReports months;
    private final Caller caller;

    StatementResource(Statements statements, StatementLines lines, StatementPaper paper, MonthlyReports months,
            Caller caller) {
        this.statements = statements;
        this.lines = lines;
        this.paper = paper;
        this.months = months;
        this.caller = caller;
    }

    @GET
    @Path("/agencies/{agencyId}")
    @Owned
    @Operation(operationId = "readAgencyStatement",
            summary = "机构对账单 What an agency was owed and paid in a term, by value date")
    public Statements.AgencyStatement agency(UUID agencyId, @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to) {
        requireTerm(from, to);
        return statements.ofAgency(agencyId, from, to);
    }

    @GET
    @Path("/agencies/{agencyId}/export")
    @Produces("text/csv")
    @Owned
    @Operation(operationId = "exportAgencyStatement",
            summary = "导出机构对账单 Every booking of a term with the balance it left, as a table, at most a year")
    public RestResponse<String> export(UUID agencyId, @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to) {
        requireOneYear(from, to);
        return csv("statement-" + from + "-" + to, Csv.of(StatementLines.HEADER,
                lines.of(agencyId, from, to).stream().map(StatementLines.Line::cells).toList()));
    }

    @GET
    @Path("/agencies/{agencyId}/print")
    @Produces("application/pdf")
    @Owned
    @Operation(operationId = "printAgencyStatement",
            summary = "打印机构对账单 Every booking of a term with the balance it left, as PDF, at most a year")
    public RestResponse<byte[]> print(UUID agencyId, @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to) {
        requireOneYear(from, to);
        return RestResponse.ResponseBuilder.ok(paper.of(agencyId, from, to)).type("application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=statement-" + from + "-" + to + ".pdf")
                .build();
    }

    private static void requireOneYear(LocalDate from, LocalDate to) {
        requireTerm(from, to);
        if (to.isAfter(from.plusYears(1))) {
            throw new Invalid(SpendingProblem.TOO_LONG, "to", from.plusYears(1));
        }
    }

    private static void requireTerm(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new Invalid(SpendingProblem.TERM, "to", to, from);
        }
    }

    @GET
    @Path("/months/{month}")
    @Operation(operationId = "readMonthlyReport",
            summary = "资金月报 What a month did by source, programme and unit, from the ledger")
    public MonthlyReports.MonthlyReport month(@Pattern(regexp = "20\\d\\d-(0[1-9]|1[0-2])") String month,
            @QueryParam("purchaserId") @Size(max = 40) @Nullable String purchaserId) {
        return months.of(YearMonth.parse(month), purchaserId);
    }

    @GET
    @Path("/months/{month}/export")
    @Produces("text/csv")
    @Operation(operationId = "exportMonthlyReport", summary = "导出资金月报 The same as a table")
    public RestResponse<String> monthTable(@Pattern(regexp = "20\\d\\d-(0[1-9]|1[0-2])") String month,
            @QueryParam("purchaserId") @Size(max = 40) @Nullable String purchaserId) {
        var report = months.of(YearMonth.parse(month), purchaserId);
        return csv("month-" + month,
                Csv.of(MonthlyReports.HEADER, report.lines().stream().map(MonthlyReports.Line::cells).toList()));
    }

    private static RestResponse<String> csv(String name, String table) {
        return RestResponse.ResponseBuilder.ok(table).type("text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + name + ".csv").build();
    }

    @GET
    @Path("/purchasers/{purchaserId}")
    @Owned(in = Where.CALLER)
    @Operation(operationId = "readPurchaserStatement",
            summary = "购买方对账单 Where the money of a purchaser's budgets of a year is")
    public Statements.PurchaserStatement purchaser(String purchaserId,
            @QueryParam("year") @NotNull @Min(2000) @Max(2100) Integer year) {
        caller.requireOwn(Owner.unit(purchaserId));
        return statements.ofPurchaser(purchaserId, year);
    }
}
