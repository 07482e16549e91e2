package org.linli.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each thing that would break a client is named; what only adds is not. */
class ContractBreaksTest {

    private static final String OPEN = """
            openapi: 3.1.0
            paths:
              /things:
                get:
                  operationId: listThings
                  parameters: [{name: kind, in: query, schema: {type: string, enum: [A, B]}}]
                  responses:
                    '200': {headers: {ETag: {}}, content: {application/json: {schema: {$ref:
                        '#/components/schemas/Thing'}}}}
                    '404': {description: none}
                post:
                  operationId: makeThing
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewThing'}}}}
                  responses: {'201': {description: made}}
            components:
              schemas:
                Thing:
                  type: object
                  required: [id]
                  properties: {id: {type: string, format: uuid}, size: {type: integer},
                      parent: {$ref: '#/components/schemas/Thing'}}
                NewThing:
                  type: object
                  required: [size]
                  properties: {size: {type: integer, maximum: 10}, note: {type: string, maxLength: 20}}
            """;

    private static final String ASYNC = """
            channels:
              things: {address: things, messages: {made.v1: {$ref: '#/components/messages/made.v1'},
                  read_other.v1: {$ref: '#/components/messages/read_other.v1'}}}
            operations:
              send.things: {action: send, channel: {$ref: '#/channels/things'},
                  messages: [{$ref: '#/channels/things/messages/made.v1'}]}
              receive.things: {action: receive, channel: {$ref: '#/channels/things'},
                  messages: [{$ref: '#/channels/things/messages/read_other.v1'}]}
            components:
              messages:
                made.v1: {name: made.v1, payload: {type: object, required: [id],
                    properties: {id: {type: string}, size: {type: integer}}}}
                read_other.v1: {name: other.v1, payload: {type: object, properties: {word: {type: string}}}}
            """;

    private static List<String> open(String from, String to) {
        assertThat(OPEN).contains(from);
        return OpenApiBreaks.between(ContractChecks.parse(OPEN), ContractChecks.parse(OPEN.replace(from, to)));
    }

    private static List<String> async(String from, String to) {
        assertThat(ASYNC).contains(from);
        return AsyncApiBreaks.between(ContractChecks.parse(ASYNC), ContractChecks.parse(ASYNC.replace(from, to)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"',
            value = {"/things:; /stuff:; GET /things is gone",
                "operationId: listThings; operationId: allThings; was called listThings",
                "enum: [A, B]; enum: [A]; no longer knows the value B",
                "name: kind; name: sort; the query parameter kind is gone",
                "in: query,; in: query, required: true,; the query parameter kind is newly required",
                "'404': {description: none}; '410': {description: gone}; no longer answers 404",
                "headers: {ETag: {}},; \"\"; the header ETag is gone",
                "size: {type: integer}; size: {type: string}; answer 200.size was integer and is now string",
                "format: uuid; format: date; answer 200.id had the format uuid",
                "size: {type: integer},; \"\"; answer 200.size is gone",
                "required: [id]; required: []; answer 200.id is no longer sure to be there",
                "required: [size]; required: [size, note]; request.note is newly required",
                "note: {type: string, maxLength: 20}; other: {type: string}; request.note is gone",
                "maxLength: 20; maxLength: 19; held tighter than before: maxLength 19",
                "maximum: 10; maximum: 9; held tighter than before: maximum 9"})
    void namesWhatBreaksAClient(String from, String to, String sentence) {
        assertThat(open(from, to)).anySatisfy(broken -> assertThat(broken).contains(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"enum: [A, B]; enum: [A, B, C]",
        "size: {type: integer},; size: {type: integer}, colour: {type: string},", "maxLength: 20; maxLength: 21",
        "required: [size]; required: []", "required: [id]; required: [id, size]"})
    void letsAdditionsPass(String from, String to) {
        assertThat(open(from, to)).isEmpty();
    }

    @Test
    void watchesWhatIsPublishedAndNotWhatIsRead() {
        assertThat(async("size: {type: integer}", "size: {type: number}")).singleElement().asString()
                .contains("made.v1.size was integer");
        assertThat(async(", size: {type: integer}", "")).containsExactly("made.v1.size is gone");
        assertThat(async("made.v1:", "made.v2:")).isNotEmpty();
        assertThat(async("word: {type: string}", "other: {type: string}")).isEmpty();
        assertThat(async("size: {type: integer}", "size: {type: integer}, more: {type: string}")).isEmpty();
    }
}
