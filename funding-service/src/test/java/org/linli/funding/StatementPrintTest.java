package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.CHECKER;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.io.IOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Tokens;

/** An agency's statement on paper says what its table says. */
@QuarkusTest
@WithTestResource(Engines.class)
class StatementPrintTest {

    private static String statement(UUID agency, String how, String days) {
        return "/api/v1/statements/agencies/" + agency + how + "?" + days;
    }

    @Test
    void anAgencyPrintsWhatItWasOwedAndPaidWithTheBalanceOfEachBooking() throws IOException {
        var one = new Case().funded("3000000", "0").reserved("2400000").payee().signed();
        Case.settled(Case.sent("{\"payableId\":\"" + one.payable("WAGE", 1) + "\"}"), one.today).statusCode(200);
        var days = "from=" + one.today + "&to=" + one.today;
        var own = Tokens.of("director", "agency-director").agency(one.agency).bearer();
        var pdf = given().header("Authorization", own).get(statement(one.agency, "/print", days)).then().statusCode(200)
                .contentType("application/pdf").extract().asByteArray();
        var table = given().header("Authorization", own).get(statement(one.agency, "/export", days)).then()
                .statusCode(200).extract().asString();
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains("机构对账单", "应付人员经费", "应付款成立", "支付", "780,000.00", "期末余额 0.00 元",
                    "期末余额 300,000.00 元");
            var bookings = table.lines().skip(1).filter(line -> !line.contains("OPENING")).toList();
            assertThat(text).contains("共 " + bookings.size() + " 笔。");
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 80), "png", new File("target/statement.png"));
        }
        var stranger = Tokens.of("director", "agency-director").agency(UUID.randomUUID()).bearer();
        given().header("Authorization", stranger).get(statement(one.agency, "/print", days)).then().statusCode(403);
    }

    @Test
    void aTermIsAtMostAYearAndEndsAfterItBegan() {
        var agency = UUID.randomUUID();
        given().header("Authorization", CHECKER).header("Accept-Language", "en")
                .get(statement(agency, "/print", "from=2026-01-01&to=2027-01-02")).then().statusCode(400)
                .body("type", equalTo("urn:linli:problem:spending.too-long"))
                .body("detail", equalTo("Ask for days up to 2027-01-01"));
        given().header("Authorization", CHECKER).get(statement(agency, "/print", "from=2026-02-01&to=2026-01-01"))
                .then().statusCode(400).body("type", equalTo("urn:linli:problem:spending.term"));
    }
}
