package org.linli.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventExamplesTest {

    private static final String PAGE = """
            | type | topic | key | payload |
            |---|---|---|---|
            | funding.box.opened / closed, lid.lifted | linli.boxes | boxId | boxId, size {amount} |
            """;

    private static List<String> reading(String type, String properties, String published) {
        var reader = ContractChecks.parse("""
                info: {title: reader}
                components: {messages: {read_linli.%1$s.v1: {name: linli.%1$s.v1, payload: {type: object,
                    properties: {%2$s}}}}}
                """.formatted(type, properties));
        var contract = Optional.of(published).filter(text -> !text.isEmpty()).map(text -> ContractChecks.parse("""
                info: {title: writer}
                components: {messages: {linli.funding.box.opened.v1: {payload: {type: object,
                    properties: {%s}}}}}
                """.formatted(text)));
        return EventExamples.unreadable(reader, service -> contract, PAGE);
    }

    @Test
    void namesTheFieldThatIsMissingOrOfAnotherType() {
        assertThat(reading("funding.box.opened", "boxId: {type: string, format: uuid}",
                "boxId: {type: string, format: uuid}")).isEmpty();
        assertThat(reading("funding.box.opened", "boxID: {type: string}", "boxId: {type: string}"))
                .containsExactly("reader reads linli.funding.box.opened.v1.boxID, which is not published");
        assertThat(reading("funding.box.opened", "boxId: {type: string, format: uuid}", "boxId: {type: string}"))
                .singleElement().asString().contains("as uuid, but it is published as free text");
        assertThat(reading("funding.box.opened", "size: {type: string}", "size: {type: object}")).singleElement()
                .asString().contains("as string, but it is published as object");
        assertThat(
                reading("funding.box.opened", "kind: {type: string, enum: [A]}", "kind: {type: string, enum: [A, B]}"))
                .singleElement().asString().contains("does not know the value B");
        assertThat(reading("funding.box.lost", "boxId: {type: string}", "boxId: {type: string}")).singleElement()
                .asString().contains("no contract");
        assertThat(reading("funding.box.opened", "rate: {type: number}", "rate: {type: string}")).isEmpty();
        assertThat(reading("funding.box.opened", "count: {type: integer}", "count: {type: string}")).singleElement()
                .asString().contains("as integer");
    }

    @Test
    void asksThePageWhereThereIsNoContractYet() {
        assertThat(reading("funding.box.closed", "boxId: {type: string}, size: {type: string}", "")).isEmpty();
        assertThat(reading("funding.lid.lifted", "boxId: {type: string}", "")).isEmpty();
        assertThat(reading("funding.box.closed", "colour: {type: string}", "")).singleElement().asString()
                .contains("colour");
        assertThat(reading("funding.box.burnt", "boxId: {type: string}", "")).singleElement().asString()
                .contains("no contract");
    }
}
