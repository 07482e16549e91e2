package org.linli.funding.bank.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.MAKER;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.platform.testkit.http.JsonPath;

/** Words of the bank that name no payment by its id. */
@QuarkusTest
@WithTestResource(Engines.class)
class RefusedWordsTest {

    private static JsonPath sent(Case one, String... parts) {
        return Case.sent(Arrays.stream(parts).map(part -> "{\"payableId\":\"" + one.payable(part, 1) + "\"}")
                .collect(Collectors.joining(",")));
    }

    private static Case signed() {
        return new Case().funded("2400000", "0").reserved("2400000").payee().signed();
    }

    /** @return its entries */
    private static JsonPath says(String batch, String status, String reference) {
        var id = UUID.randomUUID().toString().substring(0, 30);
        var said = """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>%s</MsgId></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId></OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts><OrgnlPmtInfId>%s</OrgnlPmtInfId>
                <TxInfAndSts><TxSts>%s</TxSts><StsRsnInf><Rsn><Cd>MS03</Cd></Rsn></StsRsnInf>%s</TxInfAndSts>
                </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>""".formatted(id, batch, batch, status, reference);
        var message = Case.handedIn(MAKER, "application/xml", said);
        return get("/bank/entries?messageId=" + message.getString("id"));
    }

    private static String of(String amount) {
        return "<OrgnlTxRef><Amt><InstdAmt Ccy=\"CNY\">" + amount + "</InstdAmt></Amt></OrgnlTxRef>";
    }

    private static String status(JsonPath batch, int instruction) {
        return get("/batches/" + batch.getString("id")).getString("instructions[" + instruction + "].status");
    }

    private static HttpReply proposes(String entry, String wish) {
        return post(MAKER, "/bank/entries/" + entry + "/propose-resolution", "{" + wish + ",\"reason\":\"r\"}");
    }

    private static HttpReply confirms(String entry) {
        return post(CHECKER, "/bank/entries/" + entry + "/confirm-resolution", "");
    }

    @Test
    void aRefusalThatNamesNoPaymentIsOfTheOneOfItsBatchWithThatAmount() {
        var batch = sent(signed(), "WAGE", "PERFORMANCE");
        var words = says(batch.getString("number"), "RJCT", of("300000.00"));
        assertThat(words.<String>getList("items.outcome")).containsExactly("RETURNED");
        assertThat(words.getString("items[0].paymentId")).isEqualTo(batch.getString("instructions[1].id"));
        assertThat(status(batch, 0)).isEqualTo("SENT");
        assertThat(status(batch, 1)).isEqualTo("RETURNED");
    }

    @Test
    void aWordInProcessThatNamesNoPaymentAsksNobody() {
        var batch = sent(signed(), "WAGE");
        assertThat(says(batch.getString("number"), "ACSP", of("780000.00")).<String>getList("items.outcome"))
                .containsExactly("NOTED");
    }

    @Test
    void aRefusalThatFitsNoneIsNamedByTwoPeopleAndRefusesNoOther() {
        var batch = sent(signed(), "WAGE", "PERFORMANCE");
        for (var reference : new String[]{"", of("1.00")}) {
            var words = says(batch.getString("number"), "RJCT", reference);
            assertThat(words.<String>getList("items.outcome")).containsExactly("UNKNOWN_PAYMENT");
            assertThat(status(batch, 1)).as("not the whole batch").isEqualTo("SENT");
            var entry = words.getString("items[0].id");
            if (reference.isEmpty()) {
                proposes(entry, "\"kind\":\"PAYMENT\",\"paymentId\":\"" + batch.getString("instructions[0].id") + "\"")
                        .statusCode(200);
                confirms(entry).statusCode(200).body("status", equalTo("RESOLVED"));
            } else {
                proposes(entry, "\"kind\":\"EXPLAINED\"").statusCode(200);
                confirms(entry).statusCode(200);
            }
        }
        assertThat(status(batch, 0)).isEqualTo("RETURNED");
        assertThat(status(batch, 1)).isEqualTo("SENT");
    }

    @Test
    void whatRefusesNothingIsNotNamedAsARefusal() {
        var batch = sent(signed(), "WAGE");
        var entry = says(batch.getString("number"), "ACSP", "").getString("items[0].id");
        proposes(entry, "\"kind\":\"PAYMENT\",\"paymentId\":\"" + batch.getString("instructions[0].id") + "\"")
                .statusCode(400).body("errors[0].field", equalTo("kind"));
        proposes(entry, "\"kind\":\"EXPLAINED\"").statusCode(200);
        confirms(entry).statusCode(200);
    }

    private static String paid(String reference, LocalDate on) {
        var table = "end_to_end_id,result,amount,value_date,reference,reason\n%s,PAID,780000.00,%s,E-%s,\n"
                .formatted(reference, on, UUID.randomUUID());
        var message = Case.handedIn(MAKER, "text/csv", table);
        var words = get("/bank/entries?messageId=" + message.getString("id"));
        assertThat(words.<String>getList("items.outcome")).containsExactly("UNKNOWN_PAYMENT");
        return words.getString("items[0].id");
    }

    @Test
    void aWordThatSomethingIsPaidWhichNamesNoPaymentIsNamedAloneByTwoPeopleAndPaysOnce() {
        var one = signed();
        var batch = sent(one, "WAGE");
        var id = batch.getString("instructions[0].id");
        var wish = "\"kind\":\"PAYMENT\",\"paymentId\":\"" + id + "\"";
        var word = paid("LOST-" + UUID.randomUUID(), Time.today());
        proposes(word, wish).statusCode(200);
        post(MAKER, "/bank/entries/" + word + "/confirm-resolution", "").statusCode(403);
        confirms(word).statusCode(200).body("status", equalTo("RESOLVED")).body("resolution.reason", equalTo("r"));
        assertThat(status(batch, 0)).isEqualTo("SETTLED");
        assertThat(get("/payables/" + one.payable("WAGE", 1)).getString("paid.amount")).isEqualTo("780000.00");

        var again = paid("LOST-" + UUID.randomUUID(), Time.today());
        proposes(again, wish).statusCode(200);
        confirms(again).statusCode(200);
        assertThat(get("/payables/" + one.payable("WAGE", 1)).getString("paid.amount")).as("once")
                .isEqualTo("780000.00");

        var back = sent(signed(), "WAGE");
        Case.returned(back);
        var wrong = paid("LOST-" + UUID.randomUUID(), Time.today());
        proposes(wrong, wish.replace(id, back.getString("instructions[0].id"))).statusCode(200);
        confirms(wrong).statusCode(400);
        assertThat(status(back, 0)).as("it came back: paying it is another question").isEqualTo("RETURNED");
        post(CHECKER, "/bank/entries/" + wrong + "/refuse-resolution", "").statusCode(200);
        proposes(wrong, "\"kind\":\"EXPLAINED\"").statusCode(200);
        confirms(wrong).statusCode(200).body("status", equalTo("RESOLVED"));
    }
}
