package org.linli.console.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.console.api.Answer;
import org.linli.console.contract.Contract;
import org.linli.console.contract.Operation;
import org.linli.console.input.Entered;
import org.linli.console.input.Input;
import org.linli.console.page.Words;

/** Against the contract of the money as it is committed. */
class CommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Contract contract() throws IOException {
        var document =
                new ObjectMapper(new YAMLFactory()).readTree(new File("../../funding-service/contracts/openapi.yaml"));
        return new Contract("funding-service", document);
    }

    private static Command command(String operation, Map<String, String> entered) throws IOException {
        return new Command(contract().operation(operation).orElseThrow(), Entered.of(entered), "first", "\"3\"");
    }

    private static Answer refused(int status, String problem) throws IOException {
        JsonNode body = JSON.readTree(problem);
        return new Answer("funding-service", status, body, HttpHeaders.of(Map.of(), (name, value) -> true));
    }

    /** Lines of the form beside the thing that it is about. */
    private static List<Input> lines(Command command) throws IOException {
        var shown = contract().readingOf(command.operation()).map(Operation::variables).orElse(List.of());
        return Sheets.inputs(command, command.told(shown).keySet(), Map.of(), new Words(), "zh-CN").lines();
    }

    @Test
    void aPaymentThatIsStillAtWorkIsAskedForAgainAndNotOrderedTwice() throws IOException {
        var pays = command("disputePayable", Map.of("id", "0199"));
        var working = refused(409, "{\"type\":\"https://linli.example/problems/idempotency-in-progress\"}");
        assertThat(pays.after(working)).isEqualTo(pays);
        assertThat(pays.after(refused(409, "{\"type\":\"https://linli.example/problems/wrong-status\"}")).key())
                .isNotEqualTo("first");
    }

    @Test
    void whatChangedMeanwhileIsSeenAnewBeforeTheNextTry() throws IOException {
        var next = command("disputePayable", Map.of("id", "0199")).after(refused(412, "{}"));
        assertThat(next.etag()).isEmpty();
        assertThat(next.key()).isNotEqualTo("first");
    }

    @Test
    void aMonthThatNoThingShowsCanBeSeenAndCorrected() throws IOException {
        assertThat(lines(command("closePeriod", Map.of("month", "2026-07")))).first().returns("month", Input::name)
                .returns("2026-07", Input::said);
    }

    @Test
    void beforeItIsSentEveryRowIsSeenApartAndAnEmptyOneNotAtAll() throws IOException {
        var command = command("createBatch", Map.of("f.lines.0.payableId", " ", "f.lines.1.payableId", "0199")).dense();
        var inputs = Sheets.inputs(command, Set.of(), Map.of(), new Words(), "zh-CN").lines();
        var sheet = new Sheet(command, "", "", "", List.of(), Map.of(), inputs, List.of(), Map.of());
        assertThat(sheet.filled()).extracting(Input::kind).containsExactly("open", "open", "id", "close", "close");
    }

    @Test
    void ofAnAddressOnlyWhatTheThingBesideStandsForIsSentUnseen() throws IOException {
        var lines = lines(command("keepGift", Map.of("sourceId", "0199-source", "payableId", "0199-payable")));
        assertThat(lines).extracting(Input::name).contains("payableId").doesNotContain("sourceId");
    }
}
