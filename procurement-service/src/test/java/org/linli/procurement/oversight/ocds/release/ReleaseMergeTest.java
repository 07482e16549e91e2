package org.linli.procurement.oversight.ocds.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of "Merging" in the standard, one by one, over the real schema. */
class ReleaseMergeTest {

    private final ReleaseMerge merge = new ReleaseMerge(new OcdsSchema().release());

    /** @param bodies of releases a second apart, quotes written as apostrophes */
    private JsonNode merged(String... bodies) {
        var sum = JsonText.object();
        for (var second = 0; second < bodies.length; second++) {
            sum = merge.add(sum,
                    JsonText.read(("{'ocid':'o','id':'" + second + "','date':'2026-01-01T00:00:0" + second
                            + "Z','tag':['tender'],'initiationType':'tender'," + bodies[second] + "}")
                            .replace('\'', '"')));
        }
        return sum;
    }

    private static JsonNode json(String text) {
        return JsonText.tree(text.replace('\'', '"'));
    }

    @Test
    void theSumHasAnIdAndTagOfItsOwnAndTheLastDate() {
        var sum = merged("'language':'zh'", "'language':'zh'");
        assertThat(sum.path("id").asText()).isEqualTo("o-2026-01-01T00:00:01Z");
        assertThat(sum.path("date").asText()).isEqualTo("2026-01-01T00:00:01Z");
        assertThat(sum.path("tag")).isEqualTo(json("['compiled']"));
        assertThat(sum.path("ocid").asText()).isEqualTo("o");
    }

    @Test
    void aLaterValueReplacesAndAnAbsentOneStays() {
        var tender = merged("'tender':{'id':'T','title':'a','description':'b'}", "'tender':{'id':'T','title':'c'}")
                .path("tender");
        assertThat(tender).isEqualTo(json("{'id':'T','title':'c','description':'b'}"));
    }

    @Test
    void nullTakesBack() {
        var sum = merged("'tender':{'id':'T','title':'a','value':{'amount':1,'currency':'CNY'}}",
                "'tender':{'id':'T','title':null,'value':{'amount':null,'currency':null}}");
        assertThat(sum.path("tender")).isEqualTo(json("{'id':'T'}"));
    }

    @Test
    void objectsOfAListAreMergedByTheirIds() {
        var awards = merged("'awards':[{'id':'1','title':'one'},{'id':'2','title':'two'}]",
                "'awards':[{'id':'2','status':'active'},{'id':'3','title':'three'}]").path("awards");
        assertThat(awards).isEqualTo(json(
                "[{'id':'1','title':'one'},{'id':'2','title':'two','status':'active'},{'id':'3','title':'three'}]"));
    }

    @Test
    void listsWithinListsToo() {
        var contracts = merged(
                "'contracts':[{'id':'c','awardID':'a','implementation':{'milestones':[{'id':'m',"
                        + "'status':'scheduled'}]}}]",
                "'contracts':[{'id':'c','awardID':'a','implementation':{'milestones':[{'id':'m','status':'met'},"
                        + "{'id':'n'}]}}]")
                .path("contracts");
        assertThat(contracts.at("/0/implementation/milestones"))
                .isEqualTo(json("[{'id':'m','status':'met'},{'id':'n'}]"));
    }

    @Test
    void aNumberAndATextAreDifferentIds() {
        assertThat(merged("'awards':[{'id':1}]", "'awards':[{'id':'1'}]").path("awards")).hasSize(2);
    }

    @Test
    void objectsWithoutIdAreAdded() {
        var sum = merged("'awards':[{'title':'a'}]", "'awards':[{'title':'a'},{'id':null,'title':'b'}]");
        assertThat(sum.path("awards")).hasSize(3);
    }

    @Test
    void ofTwoWithOneIdInOneReleaseTheLastCounts() {
        var sum = merged("'awards':[{'id':'1','title':'a','description':'gone'},{'id':'1','title':'b'}]");
        assertThat(sum.path("awards")).isEqualTo(json("[{'id':'1','title':'b'}]"));
    }

    @Test
    void listsOfTextsAreReplacedAsAWhole() {
        var sum = merged("'tender':{'id':'T','submissionMethod':['written','inPerson']}",
                "'tender':{'id':'T','submissionMethod':['electronicSubmission']}");
        assertThat(sum.at("/tender/submissionMethod")).isEqualTo(json("['electronicSubmission']"));
    }

    @Test
    void soAreListsTheSchemaSaysSoOfAlsoInExtensions() {
        var core = merged(
                "'parties':[{'id':'p','additionalIdentifiers':[{'scheme':'s','id':'1'},{'scheme':'s','id':'2'}]}]",
                "'parties':[{'id':'p','additionalIdentifiers':[{'scheme':'s','id':'3'}]}]");
        assertThat(core.at("/parties/0/additionalIdentifiers")).isEqualTo(json("[{'scheme':'s','id':'3'}]"));
        var extension = merged(
                "'tender':{'id':'T','lots':[{'id':'1','awardCriteria':{'criteria':[{'name':'a'},{'name':'b'}]}}]}",
                "'tender':{'id':'T','lots':[{'id':'1','awardCriteria':{'criteria':[{'name':'c'}]}}]}");
        assertThat(extension.at("/tender/lots/0/awardCriteria/criteria")).isEqualTo(json("[{'name':'c'}]"));
    }

    @Test
    void whatIsMergedInStaysAsItWas() {
        var first = merge.add(JsonText.object(), JsonText.read("""
                {"ocid":"o","id":"1","date":"2026-01-01T00:00:00Z","awards":[{"id":"1","title":"a"}]}"""));
        var before = first.deepCopy();
        merge.add(first, JsonText.read("""
                {"ocid":"o","id":"2","date":"2026-01-02T00:00:00Z","awards":[{"id":"1","title":"b"}]}"""));
        assertThat(first).isEqualTo(before);
    }

    @Test
    void amountsKeepTheirPlaces() {
        assertThat(JsonText.write(merged("'tender':{'id':'T','value':{'amount':2400000.00}}"))).contains("2400000.00");
        assertThat(List.of(OcdsSchema.extensions().getFirst()))
                .allMatch(address -> address.endsWith("ocds_bid_extension/master/extension.json"));
    }
}
