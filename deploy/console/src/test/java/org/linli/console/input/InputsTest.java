package org.linli.console.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.console.contract.Bilingual;
import org.linli.console.contract.Contract;
import org.linli.console.contract.Field;
import org.linli.console.contract.Field.Kind;
import org.linli.console.contract.Operation;
import org.linli.console.page.Words;

/** Against the contracts as they are committed: no command without a form, no field without a name. */
class InputsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Words WORDS = new Words();

    private static Contract contract(String service) throws IOException {
        var document =
                new ObjectMapper(new YAMLFactory()).readTree(new File("../../" + service + "/contracts/openapi.yaml"));
        return new Contract(service, document);
    }

    private static Stream<Field> all(Field field) {
        return Stream.concat(Stream.of(field), field.fields().stream().flatMap(InputsTest::all));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency-registry", "procurement-service", "evaluation-service", "workforce-service",
        "funding-service"})
    void everyFieldAndEveryChoiceOfEveryCommandIsCalledSomethingInChinese(String service) throws IOException {
        var unnamed = new TreeSet<String>();
        var operations = contract(service).operations();
        assertThat(operations).hasSizeGreaterThan(50);
        operations.stream().filter(each -> !each.reads())
                .flatMap(each -> Stream.concat(each.parameters().stream(), each.body().stream()))
                .flatMap(InputsTest::all)
                .flatMap(field -> Stream.concat(Stream.of(field.name()), field.options().stream()))
                .filter(code -> code.matches("[A-Za-z].*[a-z].*|[A-Z_]{3,}")).filter(code -> !WORDS.knows(code))
                .forEach(unnamed::add);
        assertThat(unnamed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency-registry", "procurement-service", "evaluation-service", "workforce-service",
        "funding-service"})
    void everyListAndThingFindsItsAddressAgain(String service) throws IOException {
        var contract = contract(service);
        assertThat(contract.operations()).hasSizeGreaterThan(50);
        for (var operation : contract.operations().stream().filter(Operation::reads).toList()) {
            var values = new HashMap<String, String>();
            operation.variables().forEach(name -> values.put(name, "0199-" + name));
            assertThat(contract.reading(operation.at(values))).as(operation.path()).get()
                    .extracting(found -> found.operation().id()).isEqualTo(operation.id());
        }
    }

    @Test
    void aCommandOnMoneyIsLookedAtTwiceAndSaysWhatWasSeen() throws IOException {
        var dispute = contract("funding-service").operation("disputePayable").orElseThrow();
        assertThat(dispute.twice()).isTrue();
        assertThat(dispute.seen()).isTrue();
        assertThat(dispute.roles()).containsExactly("purchaser");
        assertThat(dispute.body()).extracting(Field::name).startsWith("amount", "reason");
        assertThat(dispute.body().getFirst().kind()).isEqualTo(Kind.MONEY);
        assertThat(contract("funding-service").readingOf(dispute).orElseThrow().id()).isEqualTo("readPayable");
    }

    @Test
    void whatIsEnteredIsTheJsonThatTheServiceTakes() throws IOException {
        var pledge = contract("funding-service").operation("createFundSource").orElseThrow();
        var entered = new Entered(Map.of("f.name", List.of(" 福彩公益金 "), "f.channel", List.of("GOVERNMENT"),
                "f.agreement", List.of(""), "f.restriction.purpose", List.of("社区服务"), "f.restriction.serviceTypes",
                List.of("ELDERLY_CARE\r\n\r\nFAMILY"), "f.validFrom", List.of("2026-07-01")));
        assertThat(Body.of(pledge.body(), entered)).isEqualTo(JSON.readTree("""
                {"name":"福彩公益金","channel":"GOVERNMENT","validFrom":"2026-07-01",
                 "restriction":{"purpose":"社区服务","serviceTypes":["ELDERLY_CARE","FAMILY"],"areaCodes":[]}}"""));
        var dispute = contract("funding-service").operation("disputePayable").orElseThrow();
        assertThat(Body.of(dispute.body(), Entered.of(Map.of("f.amount", "1,200.50"))))
                .isEqualTo(JSON.readTree("{\"amount\":{\"amount\":\"1200.50\",\"currency\":\"CNY\"}}"));
    }

    @Test
    void aRefusalStandsAtItsFieldAndWhatHasNoneAboveAll() throws IOException {
        var dispute = contract("funding-service").operation("disputePayable").orElseThrow();
        JsonNode problem = JSON.readTree("""
                {"errors":[{"field":"amount.amount","message":"金额过大"},{"field":"lines[0].x","message":"别处"}]}""");
        var inputs = new Inputs(Entered.of(Map.of()), Inputs.errors(problem), WORDS, "zh-CN").add(dispute.body(),
                Inputs.BODY);
        assertThat(inputs.lines().getFirst().error()).isEqualTo("金额过大");
        assertThat(inputs.errorsElsewhere()).containsExactly("别处");
    }

    @Test
    void rowsAreAsManyAsWereSentAndOneMoreWhereAsked() {
        var row = new Field("amount", Kind.MONEY, true, new Bilingual(""), List.of(), "", "", List.of());
        var rows = new Field("lines", Kind.ROWS, false, row.description(), List.of(), "", "", List.of(row));
        var entered = Entered.of(Map.of("f.lines.0.amount", "5.00", "f.lines.1.", ""));
        assertThat(new Inputs(entered, Map.of(), WORDS, "zh-CN").add(List.of(rows), Inputs.BODY).lines())
                .extracting(Input::name).contains("f.lines.0.amount", "f.lines.1.amount", "f.lines.2")
                .doesNotContain("f.lines.2.amount");
        assertThat(Body.of(List.of(rows), entered.dense()).path("lines")).hasSize(1);
    }

    @Test
    void anErrorStandsAtTheRowItNamesAlsoAfterAnEmptyOne() throws IOException {
        var row = new Field("amount", Kind.MONEY, true, new Bilingual(""), List.of(), "", "", List.of());
        var rows = new Field("lines", Kind.ROWS, false, row.description(), List.of(), "", "", List.of(row));
        var sent = Entered.of(Map.of("f.lines.0.amount", " ", "f.lines.3.amount", "5.00", "f.lines.12.amount", "-1"))
                .dense();
        assertThat(Body.of(List.of(rows), sent).path("lines")).hasSize(2);
        var problem = JSON.readTree("{\"errors\":[{\"field\":\"lines[1].amount\",\"message\":\"不足\"}]}");
        var lines = new Inputs(sent, Inputs.errors(problem), WORDS, "zh-CN").add(List.of(rows), Inputs.BODY).lines();
        assertThat(lines).filteredOn(Input::isWrong).extracting(Input::value).containsExactly("-1");
    }

    @Test
    void noAddressLeadsAbove() throws IOException {
        assertThat(contract("funding-service").reading("/api/v1/payables/0199")).isPresent();
        assertThat(contract("funding-service").reading("/api/v1/payables/..")).isEmpty();
    }
}
