package org.linli.procurement.oversight.ocds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.procurement.oversight.ocds.release.ContractingProcess;
import org.linli.procurement.oversight.ocds.release.Draft;
import org.linli.procurement.oversight.ocds.release.Part;

/**
 * Bids: nothing before the opening, numbers from then on, and whose they are and what they ask only with the result.
 */
@ApplicationScoped
class BidReleaseStage implements Mapping.Stage {

    private static final String ABNORMALLY_LOW = "tendersAbnormallyLow";

    private final FrozenFacts facts;
    private final PartyMapper parties;

    BidReleaseStage(FrozenFacts facts, PartyMapper parties) {
        this.facts = facts;
        this.parties = parties;
    }

    @Override
    public Map<String, Mapping> mappings() {
        return Map.of("tender.opened", BidReleaseStage::opened, "tender.qualified", BidReleaseStage::qualified,
                "low-bid.decided", BidReleaseStage::lowBidDecided, "tender.reevaluation-ordered",
                BidReleaseStage::scoredAgain);
    }

    private static Draft opened(JournalFact fact, ContractingProcess process) {
        var bids = fact.data().path("bids").asInt();
        return Draft.tagged("tenderUpdate").tender(process.tender().number("numberOfTenderers", bids))
                .bids(numbers(Shapes.statistic("bids", bids, fact)));
    }

    private static Draft qualified(JournalFact fact, ContractingProcess process) {
        return Draft.tagged("tenderUpdate")
                .bids(numbers(Shapes.statistic("validBids", fact.data().path("qualified").asInt(), fact),
                        Shapes.statistic("disqualifiedBids", fact.data().path("disqualified").asInt(), fact)));
    }

    /** Only an unproven price excludes. */
    private static @Nullable Draft lowBidDecided(JournalFact fact, ContractingProcess process) {
        if (fact.data().path("accepted").asBoolean()) {
            return null;
        }
        var before =
                process.item("/bids/statistics", ABNORMALLY_LOW).map(known -> known.path("value").asInt()).orElse(0);
        return Draft.tagged("tenderUpdate").bids(numbers(Shapes.statistic(ABNORMALLY_LOW, before + 1, fact)));
    }

    /**
     * Whose the bids are and what they ask becomes public when the result is announced.
     *
     * @param ranking as tender.ranked said
     */
    Draft withBids(Draft draft, JsonNode ranking, JournalFact announced, ContractingProcess process) {
        var details = new HashMap<String, Part>();
        process.items("/bids/details").forEach(known -> details.put(known.path("id").asText(),
                Part.withId(known.path("id").asText()).text("status", "disqualified")));
        var tenderers = new ArrayList<Part>();
        for (var line : ranking.path("ranking")) {
            details.put(line.path("bidId").asText(), bid(line));
            members(line).forEach(member -> tenderers.add(parties.agency(process, member, "tenderer")));
        }
        var bids = numbers(price("lowestValidBidValue", prices(ranking).min(BigDecimal::compareTo), announced),
                price("highestValidBidValue", prices(ranking).max(BigDecimal::compareTo), announced));
        return draft.parties(tenderers).bids(bids.parts("details", inOrder(details)));
    }

    /** One bid as the ranking shows it; empty where it shows none. */
    Optional<Part> detail(JsonNode ranking, String bidId) {
        return Shapes.each(ranking.path("ranking")).filter(line -> line.path("bidId").asText().equals(bidId))
                .findFirst().map(this::bid);
    }

    private Part bid(JsonNode line) {
        var ranked = line.path("rank").isInt();
        var bid = Part.withId(line.path("bidId").asText()).text("submissionType", "bid")
                .text("status", ranked ? "valid" : "disqualified")
                .parts("tenderers", members(line).stream().map(parties::agency).toList())
                .part("value", Shapes.value(line.path("price"))).flag("hasRank", ranked);
        return ranked ? bid.number("rank", line.path("rank").asInt()) : bid;
    }

    private List<UUID> members(JsonNode line) {
        return facts.members(UUID.fromString(line.path("bidId").asText()),
                UUID.fromString(line.path("agencyId").asText()));
    }

    private static List<Part> inOrder(Map<String, Part> details) {
        return details.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList();
    }

    private static Stream<BigDecimal> prices(JsonNode ranking) {
        return Shapes.each(ranking.path("ranking")).filter(line -> line.path("rank").isInt())
                .map(line -> new BigDecimal(line.path("price").path("amount").asText()));
    }

    private static Part price(String measure, Optional<BigDecimal> value, JournalFact fact) {
        return value.map(amount -> Shapes.statistic(measure, amount, fact).text("currency", "CNY"))
                .orElseGet(Part::new);
    }

    private static Draft scoredAgain(JournalFact fact, ContractingProcess process) {
        return Draft.tagged("tenderUpdate")
                .tender(process.tender().text("status", "active").parts("milestones", List
                        .of(Shapes.met(fact.id().toString(), "assessment", "RE_EVALUATION", "重新评审", fact.moment()))))
                .awards(Proposals.dropped(process, "cancelled"));
    }

    private static Part numbers(Part... statistics) {
        return new Part().parts("statistics",
                List.of(statistics).stream().filter(statistic -> !statistic.isEmpty()).toList());
    }
}
