package org.linli.procurement.oversight.ocds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.procurement.oversight.ocds.release.ContractingProcess;
import org.linli.procurement.oversight.ocds.release.Draft;
import org.linli.procurement.oversight.ocds.release.Moments;
import org.linli.procurement.oversight.ocds.release.Part;

/**
 * Who is to win and who has won. An award carries the id of its bid, so that the announced and the made one are the
 * same.
 */
@ApplicationScoped
class AwardReleaseStage implements Mapping.Stage {

    private final FrozenFacts facts;
    private final PartyMapper parties;
    private final BidReleaseStage bids;

    AwardReleaseStage(FrozenFacts facts, PartyMapper parties, BidReleaseStage bids) {
        this.facts = facts;
        this.parties = parties;
        this.bids = bids;
    }

    @Override
    public Map<String, Mapping> mappings() {
        return Map.of("tender.result-announced", this::announced, "tender.candidate-passed-over",
                AwardReleaseStage::passedOver, "award.made", this::made, "award.withdrawn", this::withdrawn);
    }

    private Draft announced(JournalFact fact, ContractingProcess process) {
        var winner = fact.text("winnerBidId");
        var ranking = facts.ranking(fact.uuid("tenderId"), fact);
        var bid = ranking.flatMap(known -> bids.detail(known, winner)).map(Part::json);
        var draft = Draft.tagged(tag(process, winner)).awards(List.of(proposed(winner, bid)))
                .tender(process.tender().parts("milestones", List.of(Shapes.due("standstill", "assessment",
                        "STANDSTILL", "质疑期", Moments.endOf(fact.lastDay("standstillUntil"))))));
        return ranking.map(known -> bids.withBids(draft, known, fact, process)).orElse(draft);
    }

    private static Draft passedOver(JournalFact fact, ContractingProcess process) {
        return Draft.tagged("awardUpdate")
                .awards(List.of(Part.withId(fact.text("bidId")).text("status", "unsuccessful"),
                        proposed(fact.text("nextBidId"), process.item("/bids/details", fact.text("nextBidId")))));
    }

    private Draft made(JournalFact fact, ContractingProcess process) {
        var members = facts.members(fact.uuid("bidId"), fact.uuid("agencyId"));
        var award = Part.withId(fact.text("bidId")).text("status", "active").text("date", fact.moment())
                .part("value", Shapes.value(fact.data().path("amount")))
                .parts("suppliers", members.stream().map(parties::agency).toList())
                .texts("relatedBids", List.of(fact.text("bidId")));
        var lots = process.items("/tender/lots").stream()
                .map(lot -> Part.withId(lot.path("id").asText()).text("status", "complete")).toList();
        return Draft.tagged(tag(process, fact.text("bidId")))
                .parties(members.stream().map(member -> parties.agency(process, member, "tenderer", "supplier"))
                        .toList())
                .tender(process.tender().text("status", "complete").parts("lots", lots)).awards(List.of(award));
    }

    private Draft withdrawn(JournalFact fact, ContractingProcess process) {
        var bid = facts.bidOf(fact.uuid("awardId"));
        return Draft.tagged("awardCancellation").tender(process.tender().text("status", "active"))
                .awards(List.of(Part.withId(bid.toString()).text("status", "cancelled")));
    }

    /** @param result what was bid */
    private static Part proposed(String bidId, Optional<? extends JsonNode> result) {
        var award = Part.withId(bidId).text("status", "pending").texts("relatedBids", List.of(bidId));
        result.ifPresent(bid -> award.part("value", copy(bid.path("value"))).parts("suppliers",
                Shapes.each(bid.path("tenderers")).map(AwardReleaseStage::copy).toList()));
        return award;
    }

    private static Part copy(JsonNode published) {
        var part = new Part();
        published.properties().forEach(field -> part.json().set(field.getKey(), field.getValue()));
        return part;
    }

    private static String tag(ContractingProcess process, String bidId) {
        return process.item("/awards", bidId).isPresent() ? "awardUpdate" : "award";
    }
}
