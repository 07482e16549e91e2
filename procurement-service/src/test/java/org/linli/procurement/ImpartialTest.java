package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.POST;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;
import org.linli.platform.identity.Owned;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Tokens;
import org.linli.procurement.Case.Stage;

/** Whoever had a hand in a bid decides nothing of its tender for the purchaser, at none of its doors. */
@QuarkusTest
@WithTestResource(Engines.class)
class ImpartialTest {

    /** Before there can be a bid; by rules of their own (hands of both sides, the panel's); money that goes back. */
    private static final Set<String> ELSEWHERE =
            Set.of("draftTender", "writeTender", "reviewTender", "publishTender", "lintTender", "beginLotGroup",
                    "addLot", "verifyDraw", "confirmSeat", "declineSeat", "recuseSeat", "writeSheet", "submitSheet",
                    "explainScore", "refundDeposit", "voteForChair", "voteOnLowBid", "doubtLowBid");

    /** The account that handed in the winner's bid, with a purchaser's role. */
    private static String bidder(Case at) {
        return Tokens.of("director-" + at.agency(1), "purchaser").street(at.street()).bearer();
    }

    private static void refused(Case at, String path, String body) {
        var stood = Play.status(at.tender());
        Play.post(bidder(at), path, "*", body).statusCode(422).body("rule", equalTo("C05")).body("type",
                containsString("panel.hand-in-a-bid"));
        assertThat(Play.status(at.tender())).isEqualTo(stood);
    }

    @Test
    void aBidderAnnouncesNoResult() {
        var at = Case.at(Stage.RANKED);
        refused(at, "/tenders/" + at.tender() + "/announce", null);
    }

    @Test
    void aBidderNeitherStopsNorResumesNorRewritesWhatItBidFor() {
        var at = Case.at(Stage.ANNOUNCED);
        var tender = "/tenders/" + at.tender();
        refused(at, tender + "/suspend", "{\"reason\":\"r\"}");
        refused(at, tender + "/cancel", "{\"reason\":\"r\",\"ground\":\"TASK_CANCELLED\"}");
        refused(at, tender + "/resume", null);
        Play.post(bidder(at), tender + "/overlaps/review", null, "{\"words\":\"w\"}").statusCode(422).body("rule",
                equalTo("C05"));
    }

    @Test
    void aBidderIsNotTheSecondOfTwo() {
        var at = Case.at(Stage.ANNOUNCED);
        Play.post(at.writer(), "/tenders/" + at.tender() + "/suspend", "*", "{\"reason\":\"r\"}").statusCode(200);
        var decision = Play.proposed(at.reviewer(), at.tender());
        refused(at, decision + "/confirm", null);
        refused(at, decision + "/reject", null);
        Play.post(at.reviewer(), decision + "/confirm", "*", null).statusCode(200);
        assertThat(Play.status(at.tender())).isEqualTo("SUSPENDED");
        refused(at, "/tenders/" + at.tender() + "/resume", null);
    }

    @Test
    void everyOtherDecisionOfATenderSaysThatItIsImpartial() throws IOException {
        var granted = Files.readAllLines(Path.of("src/main/resources/permissions.csv")).stream()
                .filter(row -> row.contains("purchaser:own")).map(row -> row.split(",")[0]).collect(Collectors.toSet());
        var open = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.linli.procurement").stream().map(JavaClass::getMethods).flatMap(Set::stream)
                .filter(method -> method.isAnnotatedWith(POST.class)).filter(ImpartialTest::isOfATender)
                .filter(method -> granted.contains(operation(method)))
                .filter(method -> !ELSEWHERE.contains(operation(method)))
                .filter(method -> !method.isAnnotatedWith(Impartial.class)).map(ImpartialTest::operation).sorted()
                .toList();
        assertThat(open).isEqualTo(List.of());
    }

    /** A contract has two sides, whose hands it tells apart itself. */
    private static boolean isOfATender(JavaMethod method) {
        return method.isAnnotatedWith(Owned.class) && method.getOwner().getPackageName().matches(
                ".*\\.(tendering|bidding|judging|known\\.dualcontrol|contracting\\.(award|challenge|independence)).*");
    }

    private static String operation(JavaMethod method) {
        return method.getAnnotationOfType(Operation.class).operationId();
    }
}
