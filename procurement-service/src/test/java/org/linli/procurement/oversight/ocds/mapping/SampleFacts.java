package org.linli.procurement.oversight.ocds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.web.UnitNames;
import org.linli.procurement.oversight.ocds.release.ContractingProcess;
import org.linli.procurement.oversight.ocds.release.Draft;
import org.linli.procurement.oversight.ocds.release.JsonText;
import org.linli.procurement.oversight.ocds.release.Moments;
import org.linli.procurement.oversight.ocds.release.OcdsSchema;
import org.linli.procurement.oversight.ocds.release.Part;
import org.linli.procurement.oversight.ocds.release.ReleaseMerge;

/** Facts and what they refer to, kept in memory. */
final class SampleFacts implements FrozenFacts, OcdsConfig {

    static final UUID PURCHASE = new UUID(1, 1);
    static final UUID TENDER = new UUID(1, 2);
    static final UUID BID = new UUID(1, 3);
    static final UUID OTHER_BID = new UUID(1, 4);
    static final UUID AGENCY = new UUID(1, 5);
    static final UUID AWARD = new UUID(1, 6);
    static final UUID CONTRACT = new UUID(1, 7);
    static final String STREET = "440105003";
    static final String HASH = "a".repeat(64);
    private static final Instant START = Instant.parse("2026-11-25T02:00:00Z");

    final Map<String, JsonNode> documents = new HashMap<>();
    final List<UUID> partners = new ArrayList<>();
    private final PartyMapper parties = new PartyMapper(this, new UnitNames());
    private final BidReleaseStage bids = new BidReleaseStage(this, parties);
    private final ReleaseTable table =
            new ReleaseTable(List.of(new PlanningReleaseStage(this, this),
                    new TenderReleaseStage(this, new PlanningReleaseStage(this, this), new TenderDocument(this),
                            parties, this),
                    new StepReleaseStage(), bids, new AwardReleaseStage(this, parties, bids),
                    new ContractReleaseStage(this, this), new DeliveryReleaseStage(this, parties)));
    private final ReleaseMerge merge = new ReleaseMerge(new OcdsSchema().release());
    private @Nullable JsonNode ranking;
    private int second;

    SampleFacts() {
        documents.put(HASH, JsonText.tree("""
                {"title":"家庭综合服务中心","description":"服务内容","ceilingPrice":{"amount":"2400000.00",
                 "currency":"CNY"},
                 "serviceFrom":"2027-03-01","serviceTo":"2028-02-29","evaluation":{"priceMode":"WEIGHTED",
                  "priceWeight":10,"recordWeight":0,
                 "hoursWeight":0,"criteria":[{"code":"PLAN","name":"方案","weight":50,"maxScore":100,
                  "minimum":60,"anchors":"低中高"},
                 {"code":"TEAM","name":"团队","weight":40,"maxScore":100,"anchors":"低中高"}]},
                 "staffing":[{"tier":"FRONTLINE","people":3,"certified":2}],"agreedMetrics":[{"code":"CASES",
                  "target":"120","unit":"case"}]}"""));
    }

    ReleaseTable table() {
        return table;
    }

    /**
     * @param data JSON with apostrophes for quotes, its ids by these names: PURCHASE, TENDER, BID, OTHER_BID, AGENCY,
     * AWARD, CONTRACT, HASH
     */
    JournalFact fact(String type, String data) {
        var named = Map.of("PURCHASE", PURCHASE, "TENDER", TENDER, "OTHER_BID", OTHER_BID, "BID", BID, "AGENCY", AGENCY,
                "AWARD", AWARD, "CONTRACT", CONTRACT, "HASH", HASH);
        var text = data.replace('\'', '"');
        for (var name : List.of("PURCHASE", "TENDER", "OTHER_BID", "BID", "AGENCY", "AWARD", "CONTRACT", "HASH")) {
            text = text.replace("\"" + name + "\"", "\"" + named.get(name) + "\"");
        }
        return new JournalFact("1", ++second, new UUID(2, second), "t", JournalFact.PREFIX + type + ".v1",
                START.plusSeconds(second), JsonText.tree(text));
    }

    ContractingProcess begun() {
        return ContractingProcess.begin("ocds-linli-local-1", STREET, List.of(PURCHASE), null);
    }

    Draft draft(ContractingProcess process, JournalFact fact) {
        return table.of(fact).orElseThrow().of(fact, process);
    }

    /** The process once the fact is published, as the press does it. */
    ContractingProcess after(ContractingProcess process, JournalFact fact) {
        if (fact.is("tender.ranked")) {
            ranking = fact.data();
            return process;
        }
        var draft = draft(process, fact);
        if (draft == null) {
            return process;
        }
        var date = process.dateOf(fact.at());
        var release =
                new Part().text("ocid", process.ocid()).text("id", fact.id().toString()).text("date", Moments.at(date))
                        .texts("tag", draft.tags()).text("initiationType", "tender").all(draft.body()).json();
        return new ContractingProcess(process.ocid(), process.purchaserId(), List.of(), null,
                merge.add(process.compiled(), release), date);
    }

    @Override
    public Planned purchase(UUID id) {
        return new Planned(id, "HZ-2026-P-00001", STREET, "家庭综合服务中心", Money.yuan("2400000.00"));
    }

    @Override
    public Optional<UUID> intended(UUID intentionId) {
        return Optional.of(PURCHASE);
    }

    @Override
    public Optional<JsonNode> document(String contentHash) {
        return Optional.ofNullable(documents.get(contentHash));
    }

    @Override
    public Agency agency(UUID id) {
        return new Agency(id, "机构", "52440105MJK0000144");
    }

    @Override
    public List<UUID> members(UUID bidId, UUID lead) {
        return bidId.equals(BID) ? Stream.concat(Stream.of(lead), partners.stream()).toList() : List.of(lead);
    }

    @Override
    public Optional<JsonNode> ranking(UUID tenderId, JournalFact before) {
        return Optional.ofNullable(ranking);
    }

    @Override
    public UUID bidOf(UUID awardId) {
        return BID;
    }

    @Override
    public Optional<Origin> contract(UUID id) {
        return Optional.of(new Origin(id, TENDER, BID, AGENCY, STREET, "HZ-2026-C-00001"));
    }

    @Override
    public Optional<UUID> lastRelease(String ocid, String... tags) {
        return Optional.of(new UUID(3, 3));
    }

    @Override
    public String prefix() {
        return "ocds-linli-local";
    }

    @Override
    public URI baseUrl() {
        return URI.create("http://localhost:8082");
    }

    @Override
    public Publisher publisher() {
        throw new UnsupportedOperationException("mappings do not ask who publishes");
    }

    @Override
    public URI license() {
        return URI.create("https://creativecommons.org/publicdomain/zero/1.0/");
    }

    @Override
    public Optional<URI> publicationPolicy() {
        return Optional.empty();
    }
}
