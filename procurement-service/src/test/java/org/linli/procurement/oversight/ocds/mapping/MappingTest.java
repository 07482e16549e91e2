package org.linli.procurement.oversight.ocds.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.procurement.oversight.ocds.release.ContractingProcess;
import org.linli.procurement.oversight.ocds.release.JsonText;

/** What each fact becomes. */
class MappingTest {

    private static final String PUBLISHED = """
            {'tenderId':'TENDER','number':'HZ-2026-T-00001','purchaseId':'PURCHASE','purchaserId':'440105003',
             'serviceType':'ELDERLY_CARE',
             'procedure':'OPEN_TENDER','contentHash':'HASH','bidDeadline':{'lastDay':'2026-12-15'}}""";
    private static final String RANKED = """
            {'tenderId':'TENDER','ranking':[
              {'rank':1,'bidId':'BID','agencyId':'AGENCY','price':{'amount':'2300000.00','currency':'CNY'}},
              {'rank':2,'bidId':'OTHER_BID','agencyId':'AGENCY','price':{'amount':'1900000.00',
               'currency':'CNY'}}]}""";

    private final SampleFacts sample = new SampleFacts();

    private ContractingProcess after(ContractingProcess process, String type, String data) {
        return sample.after(process, sample.fact(type, data));
    }

    private JsonNode body(ContractingProcess process, String type, String data) {
        return sample.draft(process, sample.fact(type, data)).body().json();
    }

    private ContractingProcess published() {
        return after(sample.begun(), "tender.published", PUBLISHED);
    }

    private ContractingProcess ranked() {
        return after(published(), "tender.ranked", RANKED);
    }

    private ContractingProcess announced() {
        return after(ranked(), "tender.result-announced", ANNOUNCED);
    }

    private static final String ANNOUNCED =
            "{'tenderId':'TENDER','winnerBidId':'BID','standstillUntil':{'lastDay':'2026-12-31'}}";

    @Test
    void theAmountIsPublicOnlyWhenTheMoneyIsReserved() {
        var surveyed = after(sample.begun(), "purchase.need-surveyed",
                "{'purchaseId':'PURCHASE','subjects':3,'surveyedOn':'2026-11-01'}");
        assertThat(surveyed.has("/planning/budget/amount")).isFalse();
        assertThat(surveyed.compiled().at("/planning/milestones/0/dateMet").asText())
                .isEqualTo("2026-11-01T00:00:00+08:00");
        var scheduled = after(surveyed, "purchase.scheduled", "{'purchaseId':'PURCHASE','reservationId':'AWARD'}");
        assertThat(scheduled.compiled().at("/planning/budget/amount/amount").decimalValue())
                .isEqualByComparingTo("2400000");
        assertThat(scheduled.compiled().at("/planning/milestones")).hasSize(2);
    }

    @Test
    void anIntentionIsThePlanThatEverybodyReads() {
        var told = after(sample.begun(), "intention.published", """
                {'intentionId':'11111111-1111-4111-8111-111111111111','purchaseId':'PURCHASE','expectedMonth':'2026-12',
                 'budget':{'amount':'2400000.00','currency':'CNY'},'earliestOn':'2026-12-24'}""");
        assertThat(told.compiled().at("/planning/budget/amount/amount").decimalValue()).isEqualByComparingTo("2400000");
        assertThat(told.compiled().at("/planning/budget/projectID").asText()).isEqualTo("HZ-2026-P-00001");
        assertThat(told.compiled().at("/planning/documents/0/documentType").asText())
                .isEqualTo("plannedProcurementNotice");
        assertThat(told.compiled().at("/planning/milestones/0/dueDate").asText()).startsWith("2026-12-24");
        var corrected = after(told, "intention.corrected", """
                {'intentionId':'11111111-1111-4111-8111-111111111111','expectedMonth':'2027-01',
                 'budget':{'amount':'2500000.00','currency':'CNY'},'earliestOn':'2027-01-05'}""");
        assertThat(corrected.compiled().at("/planning/budget/amount/amount").decimalValue())
                .isEqualByComparingTo("2500000");
        assertThat(corrected.compiled().at("/planning/milestones")).hasSize(1);
        var withdrawn = after(corrected, "intention.withdrawn",
                "{'intentionId':'11111111-1111-4111-8111-111111111111','reason':'words of an officer'}");
        assertThat(withdrawn.compiled().at("/planning/milestones/0/status").asText()).isEqualTo("notMet");
        assertThat(withdrawn.compiled().toString()).doesNotContain("words of an officer");
    }

    @Test
    void aPurchaseGivenUpEndsItsProcess() {
        var begun = after(sample.begun(), "purchase.need-surveyed",
                "{'purchaseId':'PURCHASE','subjects':3,'surveyedOn':'2026-11-01'}");
        var cancelled = after(begun, "purchase.cancelled", "{'purchaseId':'PURCHASE','reason':'words of an officer'}");
        assertThat(cancelled.compiled().at("/tender/status").asText()).isEqualTo("cancelled");
        assertThat(cancelled.compiled().toString()).doesNotContain("words of an officer");
        var failed =
                after(published(), "tender.failed", "{'tenderId':'TENDER','reason':'TOO_FEW_BIDDERS','rule':'P09'}");
        assertThat(after(failed, "purchase.cancelled", "{'purchaseId':'PURCHASE','reason':'r'}").compiled()
                .at("/tender/status").asText()).isEqualTo("unsuccessful");
    }

    @ParameterizedTest
    @CsvSource({"OPEN_TENDER,open,true,false", "INVITED,selective,true,false",
        "COMPETITIVE_CONSULTATION,open,true,false", "SINGLE_SOURCE,direct,false,false", "FRAMEWORK,selective,true,true",
        "SMALL_GRANT,open,true,false", "OF_TOMORROW,,true,false"})
    void aProcedureIsSaidInTheStandardsWords(String kind, String method, boolean competitive, boolean framework) {
        var tender = body(sample.begun(), "tender.published", PUBLISHED.replace("OPEN_TENDER", kind)).path("tender");
        assertThat(tender.path("procurementMethod").asText(null)).isEqualTo(method);
        assertThat(tender.path("procurementMethodDetails").asText()).isNotEmpty();
        assertThat(tender.path("competitive").asBoolean()).isEqualTo(competitive);
        assertThat(tender.at("/techniques/hasFrameworkAgreement").asBoolean()).isEqualTo(framework);
    }

    @Test
    void aTenderSaysHowItWillBeJudged() {
        var tender = published().compiled().path("tender");
        assertThat(tender.path("awardCriteriaDetails").asText()).isEqualTo("方案 50 %;团队 40 %;价格 Price 10 %");
        var criteria = tender.at("/lots/0/awardCriteria/criteria");
        assertThat(criteria).hasSize(3);
        assertThat(criteria.at("/0/numbers/1")).hasToString("{\"number\":60,\"threshold\":\"minimumScore\"}");
        assertThat(criteria.at("/2/type").asText()).isEqualTo("price");
        assertThat(tender.at("/tenderPeriod/endDate").asText()).isEqualTo("2026-12-15T23:59:59+08:00");
        assertThat(tender.at("/contractPeriod/startDate").asText()).isEqualTo("2027-03-01T00:00:00+08:00");
        assertThat(tender.at("/targets/0/observations/0/measure").asText()).isEqualTo("120");
    }

    @Test
    void aFixedPriceLeavesQualityOnlyAndLotsStandEachForThemselves() {
        sample.documents.put(SampleFacts.HASH, JsonText.tree("""
                {"title":"t","description":"d","evaluation":{"priceMode":"FIXED","priceWeight":0,
                 "recordWeight":10,"hoursWeight":20,"criteria":[]},
                 "lots":[{"code":"A","title":"a","ceilingPrice":{"amount":"1.00","currency":"CNY"}},
                  {"code":"B","title":"b"}]}"""));
        var tender = published().compiled().path("tender");
        assertThat(tender.path("awardCriteria").asText()).isEqualTo("qualityOnly");
        assertThat(tender.path("lots").findValuesAsText("title")).containsExactly("a", "b");
        assertThat(tender.path("items").findValuesAsText("relatedLot")).containsExactly("A", "B");
        assertThat(tender.at("/lots/0/awardCriteria/criteria")).hasSize(2);
    }

    @Test
    void anAmendmentReplacesTheTextAndKeepsTheFormerDocumentInTheList() {
        var other = "b".repeat(64);
        sample.documents.put(other, JsonText.tree("{\"title\":\"new title\",\"evaluation\":{\"criteria\":[]}}"));
        var amended = after(published(), "tender.amended", "{'tenderId':'TENDER','contentHash':'" + other
                + "','matters':true,'bidDeadline':{'lastDay':'2026-12-30'}}");
        var tender = amended.compiled().path("tender");
        assertThat(tender.path("title").asText()).isEqualTo("new title");
        assertThat(tender.path("documents").findValuesAsText("id")).containsExactly(SampleFacts.HASH, other);
        assertThat(tender.at("/tenderPeriod/endDate").asText()).startsWith("2026-12-30");
        assertThat(tender.at("/tenderPeriod/startDate").asText()).isNotEmpty();
        assertThat(tender.at("/amendments/0/amendsReleaseID").asText()).isNotEmpty();
    }

    @Test
    void nothingOfBidsIsPublicBeforeTheOpeningAndNoBidderBeforeTheResult() {
        for (var type : List.of("bid.submitted", "bid.replaced", "bid.withdrawn", "bid.invalidated", "bid.qualified",
                "bid.disqualified")) {
            assertThat(sample.table().of(sample.fact(type, "{}"))).as(type).isEmpty();
        }
        assertThat(body(published(), "tender.closed", "{'tenderId':'TENDER','bids':3}").toString())
                .doesNotContain("bids", "3,");
        var opened = after(published(), "tender.opened", "{'tenderId':'TENDER','bids':3}");
        opened = after(opened, "tender.qualified", "{'tenderId':'TENDER','qualified':2,'disqualified':1}");
        opened = after(opened, "low-bid.decided", "{'tenderId':'TENDER','bidId':'BID','accepted':true}");
        assertThat(opened.compiled().at("/bids/statistics").findValuesAsText("measure")).containsExactly("bids",
                "validBids", "disqualifiedBids");
        assertThat(opened.has("/bids/details")).isFalse();
        assertThat(opened.compiled().toString()).doesNotContain(SampleFacts.BID.toString());
        var fallen = after(opened, "low-bid.decided", "{'tenderId':'TENDER','bidId':'BID','accepted':false}");
        assertThat(fallen.item("/bids/statistics", "tendersAbnormallyLow").orElseThrow().path("value").asInt())
                .isEqualTo(1);
    }

    @Test
    void theAnnouncedResultShowsEveryBidWithItsRankAndPrice() {
        assertThat(ranked().compiled().path("bids").path("details")).isEmpty();
        var bids = announced().compiled().path("bids");
        assertThat(bids.path("details")).hasSize(2);
        assertThat(bids.path("statistics").findValuesAsText("value")).containsExactly("1900000.00", "2300000.00");
        var again = after(after(announced(), "tender.ranked", """
                {'tenderId':'TENDER','ranking':[{'bidId':'BID','agencyId':'AGENCY',
                 'price':{'amount':'2300000.00','currency':'CNY'},'rejectedFor':'PLAN'}]}"""),
                "tender.result-announced", ANNOUNCED);
        assertThat(again.compiled().at("/bids/details").findValuesAsText("status")).containsOnly("disqualified");
    }

    @Test
    void theAnnouncedAndTheMadeAwardAreOne() {
        var announced = announced();
        assertThat(announced.compiled().at("/awards/0/status").asText()).isEqualTo("pending");
        assertThat(announced.compiled().at("/awards/0/value/amount").decimalValue()).isEqualByComparingTo("2300000.00");
        var made = after(announced, "award.made", """
                {'tenderId':'TENDER','awardId':'AWARD','bidId':'BID','agencyId':'AGENCY',
                 'amount':{'amount':'2300000.00','currency':'CNY'}}""");
        assertThat(made.compiled().path("awards")).hasSize(1);
        assertThat(made.compiled().at("/awards/0/status").asText()).isEqualTo("active");
        assertThat(made.compiled().at("/tender/status").asText()).isEqualTo("complete");
        assertThat(made.item("/parties", SampleFacts.AGENCY.toString()).orElseThrow().path("roles"))
                .isEqualTo(JsonText.tree("[\"tenderer\",\"supplier\"]"));
        var withdrawn = after(made, "award.withdrawn",
                "{'tenderId':'TENDER','awardId':'AWARD','agencyId':'AGENCY','reason':'words'}");
        assertThat(withdrawn.compiled().at("/awards/0/status").asText()).isEqualTo("cancelled");
        assertThat(withdrawn.compiled().at("/tender/status").asText()).isEqualTo("active");
    }

    @Test
    void aConsortiumIsPublishedWithEveryMember() {
        var partner = new UUID(1, 8);
        sample.partners.add(partner);
        var made = after(announced(), "award.made", """
                {'tenderId':'TENDER','awardId':'AWARD','bidId':'BID','agencyId':'AGENCY',
                 'amount':{'amount':'2300000.00','currency':'CNY'}}""");
        assertThat(made.compiled().at("/awards/0/suppliers").findValuesAsText("id"))
                .containsExactly(SampleFacts.AGENCY.toString(), partner.toString());
        assertThat(made.item("/bids/details", SampleFacts.BID.toString()).orElseThrow().path("tenderers")).hasSize(2);
        assertThat(made.item("/parties", partner.toString()).orElseThrow().path("roles"))
                .isEqualTo(JsonText.tree("[\"tenderer\",\"supplier\"]"));
    }

    @Test
    void whatWasOnlyProposedFallsWithTheTenderOrItsScores() {
        var announced = announced();
        assertThat(after(announced, "tender.cancelled", "{'tenderId':'TENDER','reason':'notice'}").compiled()
                .at("/awards/0/status").asText()).isEqualTo("unsuccessful");
        assertThat(after(announced, "tender.reevaluation-ordered", "{'tenderId':'TENDER','reason':'r'}").compiled()
                .at("/awards/0/status").asText()).isEqualTo("cancelled");
        var passed = after(announced, "tender.candidate-passed-over",
                "{'tenderId':'TENDER','bidId':'BID','nextBidId':'OTHER_BID'}");
        assertThat(passed.compiled().path("awards").findValuesAsText("status")).containsExactly("unsuccessful",
                "pending");
    }

    @Test
    void aContractThatWasNeverSignedIsCancelledOrNotSpokenOf() {
        var made = after(announced(), "award.made",
                "{'tenderId':'TENDER','bidId':'BID','agencyId':'AGENCY','amount':{'amount':'1.00','currency':'CNY'}}");
        var ended = "{'contractId':'CONTRACT','agencyId':'AGENCY','on':'2027-01-01','reason':'r'}";
        assertThat(sample.draft(made, sample.fact("contract.terminated", ended))).isNull();
        var started = after(made, "contract.service-started", "{'contractId':'CONTRACT','on':'2026-12-30'}");
        assertThat(started.compiled().at("/contracts/0/status").asText()).isEqualTo("pending");
        assertThat(after(started, "contract.terminated", ended).compiled().at("/contracts/0/status").asText())
                .isEqualTo("cancelled");
    }

    @Test
    void datesOfAProcessAscendStrictly() {
        var first = published();
        var same = sample.fact("tender.closed", "{'tenderId':'TENDER'}");
        var early = new JournalFact("1", 9, same.id(), "t", same.type(), same.at().minusSeconds(600), same.data());
        var second = sample.after(first, early);
        assertThat(second.lastRelease()).isAfter(first.lastRelease()).isBefore(first.lastRelease().plusMillis(1));
    }

    @Test
    void aFactThatIsNotWhatItIsTakenForStopsThePublication() {
        assertThatThrownBy(() -> body(published(), "tender.result-announced", "{'tenderId':'TENDER'}"))
                .hasMessageContaining("winnerBidId");
    }
}
