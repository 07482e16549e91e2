package org.linli.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompatibilityTest {

    private static final String BEFORE = """
            {"properties":{"a":{"type":"string"},"b":{"type":"string","enum":["X","Y"]}},"required":["a"]}""";

    private static List<String> broken(String after) throws JsonProcessingException {
        var json = new ObjectMapper();
        var broken = new ArrayList<String>();
        ContractChecks.Compatibility.check("", json.readTree(BEFORE), json.readTree(after), broken);
        return broken;
    }

    @Test
    void whatIsAddedBreaksNobody() throws Exception {
        assertThat(broken(BEFORE.replace("\"required\"", "\"new\":1,\"required\""))).isEmpty();
        assertThat(broken(BEFORE.replace("[\"X\",\"Y\"]", "[\"X\",\"Y\",\"Z\"]"))).isEmpty();
    }

    @Test
    void namesWhatWasRemovedRetypedOrNewlyRequired() throws Exception {
        assertThat(broken("{\"properties\":{\"a\":{\"type\":\"string\"}},\"required\":[\"a\"]}")).containsExactly("/properties/b was removed");
        assertThat(broken(BEFORE.replaceFirst("string", "integer"))).singleElement().asString().contains("/properties/a/type");
        assertThat(broken(BEFORE.replace("[\"X\",\"Y\"]", "[\"X\"]"))).singleElement().asString().contains("Y was removed");
        assertThat(broken(BEFORE.replace("[\"a\"]", "[\"a\",\"b\"]"))).singleElement().asString().contains("newly required");
    }
}
