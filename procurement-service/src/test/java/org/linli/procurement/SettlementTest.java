package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.procurement.Case.Stage;

/** What a contract says was paid in advance, beside what funding paid of the instalment due at the signing. */
@QuarkusTest
@WithTestResource(Engines.class)
class SettlementTest {

    private static final String MATCHED = "linli.procurement.contract.advance-matched.v1";
    private static final String DIFFERS = "linli.procurement.contract.advance-differs.v1";

    private record At(String purchaser, UUID contract, UUID agency) {

        String path() {
            return "/contracts/" + contract + "/advance";
        }

        /** @return the payable */
        UUID paid(int instalment, String part, String amount) {
            return paid(UUID.randomUUID(), 1, instalment, part, amount);
        }

        UUID paid(UUID payable, long sequence, int instalment, String part, String amount) {
            Events.publish("linli.payables", "linli.funding.payable.cleared.v1", payable.toString(), sequence,
                    """
                            {"payableId":"%s","contractId":"%s","agencyId":"%s","purchaserId":"%s",
                             "instalmentNo":%d,"part":"%s","amount":%s,"dueOn":"%s","clearedOn":"%s","daysLate":0}"""
                            .formatted(payable, contract, agency, purchaser, instalment, part, Play.money(amount),
                                    Time.today(), Time.today()));
            return payable;
        }

        void sentBack(UUID payable) {
            Events.publish("linli.payables", "linli.funding.payment.returned.v1", payable.toString(), 2, """
                    {"payableId":"%s","paymentId":"%s","contractId":"%s","agencyId":"%s","purchaserId":"%s",
                     "part":"WAGE","amount":%s,"reason":"AC04"}""".formatted(payable, UUID.randomUUID(), contract,
                    agency, purchaser, Play.money("747500.00")));
        }

        void reaches(String state, String paid) {
            Await.asserted("what funding paid", () -> Play.get(null, path()).statusCode(200)
                    .body("state", equalTo(state)).body("paid.amount", equalTo(paid)));
        }
    }

    /** Of 2,300,000 the half is due at the signing: 747,500 wages, 57,500 kept back, 345,000 the rest. */
    private static At signed() {
        var ranked = new Play().ranked();
        return new At(ranked.play().street, ranked.signed(), ranked.agencies().get(1));
    }

    /** An advance was said before the signature, and paid again by funding after it. */
    @Test
    void anAdvanceThatWasSaidIsHeldAgainstWhatFundingPaid() {
        var ranked = new Play().ranked();
        var writer = ranked.play().writer;
        var contract = Play.id(
                Play.post(writer, "/contracts", null, "{\"awardId\":\"" + ranked.awarded() + "\"}").statusCode(201));
        var path = "/contracts/" + contract;
        Play.post(writer, path + "/advance", null, "{\"amount\":" + Play.money("345000.00") + ",\"paidOn\":\""
                + Time.today() + "\",\"reference\":\"slip\"}").statusCode(200);
        Play.get(null, path + "/advance").statusCode(404);
        var text = "{\"sha256\":\"" + Case.get(writer, path, "sha256") + "\"}";
        Play.post(Play.director(ranked.agencies().get(1)), path + "/sign", "*", text).statusCode(200);
        Play.post(writer, path + "/sign", "*", text).statusCode(200);
        var at = new At(ranked.play().street, contract, ranked.agencies().get(1));
        Play.get(null, at.path()).body("state", equalTo("NOT_PAID")).body("said.amount", equalTo("345000.00"));
        at.paid(1, "WAGE", "747500.00");
        at.reaches("MATCHED", "747500.00");
        at.paid(2, "WAGE", "598000.00");
        at.paid(1, "INTEREST", "10.00");
        at.paid(1, "PERFORMANCE", "345000.00");
        at.reaches("DIFFERS", "1092500.00");
        assertThat(JournalRows.typesOf(contract)).containsSubsequence(MATCHED, DIFFERS);
        assertThat(JournalRows.of(contract).getLast().payload()).contains("345000.00", "1092500.00");
    }

    @Test
    void whatTheBankSentBackCountsAsNotPaid() {
        var at = signed();
        var wages = at.paid(1, "WAGE", "747500.00");
        at.reaches("PARTLY", "747500.00");
        at.paid(1, "PERFORMANCE", "345000.00");
        at.reaches("MATCHED", "1092500.00");
        at.sentBack(wages);
        at.reaches("PARTLY", "345000.00");
        at.paid(wages, 3, 1, "WAGE", "747500.00");
        at.reaches("MATCHED", "1092500.00");
        assertThat(JournalRows.typesOf(at.contract())).doesNotContain(DIFFERS).filteredOn(MATCHED::equals).hasSize(2);
    }

    /** Whose accounts signed is between the two sides and the auditor. */
    @Test
    void nobodyElseReadsWhoseAccountsSigned() {
        var at = Case.at(Stage.SIGNED);
        var path = "/contracts/" + at.contract();
        for (var reader : new String[]{null, new Play().writer, at.director(2)}) {
            assertThat(Case.<List<String>>get(reader, path, "signatures.signer")).containsOnly("");
            Play.get(reader, "/contracts?tenderId=" + at.tender()).statusCode(200).body("items[0].signatures[0].signer",
                    equalTo(""));
        }
        for (var reader : new String[]{at.writer(), at.director(1), Case.auditor()}) {
            assertThat(Case.<List<String>>get(reader, path, "signatures.signer")).doesNotContain("");
        }
    }
}
