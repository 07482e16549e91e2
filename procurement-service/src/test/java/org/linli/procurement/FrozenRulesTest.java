package org.linli.procurement;

import static org.hamcrest.Matchers.hasSize;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.Reread;
import org.linli.platform.rule.Rules;
import org.linli.platform.testkit.Engines;

/** A tender keeps the rules of the day of its publication, whatever they are when it is judged. */
@QuarkusTest
@WithTestResource(Engines.class)
class FrozenRulesTest {

    private static final List<String> CHANGED = List.of("S06", "L3", "HS4");

    private final Play play = new Play();

    /** In force from the day after the publication on. */
    private static void become(String rule, int value, String unit) throws ReflectiveOperationException {
        Rows.change("""
                insert into rule_parameter (rule, value, unit, effective_from, confidence, basis)
                values (?, ?, ?, ?, 'HOUSE', 'a rule that changed')""", rule, value, unit, Play.BEGIN.plusDays(1));
        readAgain();
    }

    /** Parameters are read again within a minute; a test does not wait for it. */
    private static void readAgain() throws ReflectiveOperationException {
        var book = Rules.class.getDeclaredField("book");
        book.setAccessible(true);
        ((Reread<?>) book.get(ClientProxy.unwrap(Arc.container().instance(Rules.class).get()))).forget();
    }

    @AfterEach
    void asShipped() throws ReflectiveOperationException {
        for (var rule : CHANGED) {
            Rows.change("delete from rule_parameter where rule = ?", rule);
        }
        readAgain();
    }

    /** 1,100,000 is more than 45 % of the ceiling and less than 65 %; five points are less than 20 %, more than 1 %. */
    @Test
    void lowPricesAndScoresFarOffAreThoseOfTheDayOfPublication() throws ReflectiveOperationException {
        Play.pool();
        var tender = play.publishedTender();
        become("S06", 1, "%");
        become("L3", 65, "%");
        become("HS4", 1, "mo");
        var bids = List.of("1100000.00", "1900000.00", "2000000.00").stream()
                .map(price -> Play.id(Play.submit(tender, Play.agency(), price).statusCode(201))).toList();
        Play.closeBids(tender);
        play.confirmedPanel(tender);
        play.open(tender);
        play.qualifyAll(tender);
        var members = play.members(tender);
        for (var bid : bids) {
            for (var member : members) {
                var points = member.equals(members.getFirst()) ? 75 : 80;
                Play.score(tender, member, bid, points, points);
            }
        }
        play.stage(tender, "consensus").statusCode(200);
        play.stage(tender, "open-prices").statusCode(200);
        Play.get(play.writer, "/tenders/" + tender + "/low-bids").body("", hasSize(0));
        play.stage(tender, "rank").statusCode(200);
    }
}
