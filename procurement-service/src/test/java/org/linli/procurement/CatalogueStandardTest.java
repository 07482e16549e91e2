package org.linli.procurement;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;

/** What the catalogue says of a service reaches the tender for it and stays with it. */
@QuarkusTest
@WithTestResource(Engines.class)
class CatalogueStandardTest {

    private static final String STANDARD = """
            {"mode":"STATION","areaTypes":[],"staffing":[{"tier":"FRONTLINE","people":3,"certified":2}],
             "criteria":[{"code":"PLAN","name":"方案","weight":50},{"code":"TEAM","name":"团队","weight":40}],
             "kpis":[{"code":"CASES","name":"个案","unit":"case"}]}""";

    private final Play play = new Play();

    @BeforeEach
    void theItemHasAStandard() {
        item("WEIGHTED", STANDARD);
    }

    @AfterEach
    void theItemAsItWas() {
        item("WEIGHTED", null);
    }

    private static void item(String priceMode, String standard) {
        Rows.change("update catalogue_item set price_mode = ?, standard = ?::jsonb "
                + "where code = 'FAMILY_SERVICE_STATION'", priceMode, standard);
    }

    private UUID drafted(String from, String to) {
        return play.draftedTender(play.scheduledPurchase("2400000.00"),
                Play.content("2400000.00", "").replace(from, to));
    }

    private void refused(UUID tender, String problem, String clause) {
        Play.get(play.writer, "/tenders/" + tender + "/lint").statusCode(200).body("clause", hasItem(clause));
        Play.post(play.reviewer, "/tenders/" + tender + "/review", "*", null).statusCode(200);
        play.certify("writer-" + play.street);
        Await.asserted("the officer's certificate and with it the refusal",
                () -> Play.post(play.writer, "/tenders/" + tender + "/publish", "*", null).statusCode(422).body("type",
                        equalTo("urn:linli:problem:tender." + problem)));
    }

    @Test
    void aTenderAsksForNoFewerPeopleThanItsItem() {
        refused(drafted("\"people\":3,\"certified\":2", "\"people\":3,\"certified\":1"), "item-staffing",
                "ITEM_STAFFING");
    }

    @Test
    void aTenderScoresWhatTheTemplateOfItsItemScores() {
        refused(drafted("\"code\":\"TEAM\"", "\"code\":\"OTHER\""), "item-criterion", "ITEM_CRITERION");
        refused(play.draftedTender(play.scheduledPurchase("2400000.00"), Play.content("2400000.00", "")
                .replace("\"weight\":50", "\"weight\":61").replace("\"weight\":40", "\"weight\":29")), "item-weight",
                "ITEM_WEIGHT");
    }

    @Test
    void anItemAtAFixedPriceIsNotTenderedOnPrice() {
        item("FIXED", STANDARD);
        refused(drafted("nothing", "nothing"), "item-price-mode", "ITEM_PRICE_MODE");
    }

    @Test
    void whatTheItemSaidAtPublicationStaysWithTheTender() {
        var tender = play.publishedTender();
        Play.get(play.writer, "/tenders/" + tender + "/lint").body("", hasSize(0));
        item("FIXED", STANDARD.replace("\"people\":3", "\"people\":9"));
        Play.get(null, "/tenders/" + tender).body("standard.item.code", equalTo("FAMILY_SERVICE_STATION"))
                .body("standard.item.priceMode", equalTo("WEIGHTED"))
                .body("standard.item.costNorm.amount", equalTo("2400000.00"))
                .body("standard.item.standard.staffing[0].people", equalTo(3));
        var fewer = Play.content("2400000.00", "").replace("\"people\":3", "\"people\":2");
        Play.post(play.writer, "/tenders/" + tender + "/amendments", null,
                "{\"content\":" + fewer + ",\"reason\":\"人员减少\"}").statusCode(422).body("rule", equalTo("HI1"));
    }
}
