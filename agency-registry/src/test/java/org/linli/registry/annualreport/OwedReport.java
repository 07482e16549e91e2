package org.linli.registry.annualreport;

import static org.linli.registry.Register.CHEN;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.then;

import java.time.LocalDate;
import org.linli.platform.testkit.Time;
import org.linli.registry.Register;

/** The report that an agency owes for the year in which it came into the register, over HTTP. */
public final class OwedReport {

    public static final String WORDS = "{\"reason\":\"we say why\"}";
    public static final String PASSED = "{\"conclusion\":\"PASSED\",\"reasons\":\"in order\"}";

    public final Register register;
    public final int year;
    public final String path;

    private OwedReport(Register register, int year) {
        this.register = register;
        this.year = year;
        this.path = "/annual-reports/" + get(LIN, "/annual-reports?agencyId=" + register.agency + "&year=" + year)
                .statusCode(200).extract().<String>path("items[0].id");
    }

    /** The year has ended. */
    public static OwedReport due() {
        return due(Register.registered());
    }

    public static OwedReport due(Register register) {
        var year = Time.today().getYear();
        Time.to(LocalDate.of(year + 1, 1, 1));
        return new OwedReport(register, year);
    }

    public OwedReport handedOver() {
        then(path, register.clerk, "/hand-over", "{\"on\":\"" + Time.today() + "\"}");
        return this;
    }

    public OwedReport filed() {
        handedOver();
        then(path, register.director, "/file", filing());
        return this;
    }

    public OwedReport reviewed(String conclusion) {
        filed();
        then(path, LIN, "/review", conclusion);
        return this;
    }

    public OwedReport accepted(String conclusion) {
        reviewed(conclusion);
        then(path, CHEN, "/accept", null);
        return this;
    }

    /** Nothing was filed by the last day. */
    public OwedReport overdue() {
        Time.past(Register.day(get(LIN, path), "registerDue"));
        return this;
    }

    public OwedReport heard() {
        overdue();
        then(path, register.director, "/explain", WORDS);
        return this;
    }

    public OwedReport listingSought() {
        heard();
        then(path, LIN, "/seek-listing", WORDS);
        return this;
    }

    public static String filing() {
        return """
                {"staff":12,"certified":8,"income":%s,"governmentIncome":%s,"expenses":%s,"projects":3,
                 "serviceHours":9000,"papers":[%s,%s,%s]}""".formatted(money("900000.00"), money("700000.00"),
                money("850000.00"), paper("WORK_REPORT"), paper("SUPERVISOR_OPINION"), paper("FINANCIAL_AUDIT"));
    }

    static String money(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"CNY\"}";
    }

    static String paper(String kind) {
        return "{\"kind\":\"%s\",\"name\":\"p.pdf\",\"size\":900,\"sha256\":\"%s\"}".formatted(kind, "b".repeat(64));
    }
}
