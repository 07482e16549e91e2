package org.linli.platform.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a test says of an answer is read as it is written, and never more. */
class JsonPathTest {

    private static final JsonPath JSON = JsonPath.from("""
            {"id":"a","total":3,"large":12345678901,"share":92.5,"none":null,"words":["b","a","b"],
             "items":[{"id":"x","part":1,"price":{"amount":"1.00"},"scores":[{"outlier":false}],"lines":[1,2]},
                      {"id":"y","part":2,"price":{"amount":"2.00"},"scores":[{"outlier":true}],"lines":[3],"late":true},
                      {"id":"z","part":3,"scores":[],"lines":[]}]}""");

    @Test
    void valuesAreJavas() {
        assertThat(JSON.<Object>get("total")).isEqualTo(3);
        assertThat(JSON.<Object>get("large")).isEqualTo(12345678901L);
        assertThat(JSON.<Object>get("share")).isEqualTo(92.5d);
        assertThat(JSON.getString("share")).isEqualTo("92.5");
        assertThat(JSON.<Object>get("none")).isNull();
        assertThat(JSON.<Object>get("nowhere.at.all")).isNull();
        assertThat(JsonPath.from("[{\"a\":1}]").<Object>get("[0].a")).isEqualTo(1);
    }

    @Test
    void aNameAfterAListIsThatOfEachOfItsValues() {
        assertThat(JSON.<Object>get("items.id")).isEqualTo(List.of("x", "y", "z"));
        assertThat(JSON.<Object>get("items.price.amount")).isEqualTo(Arrays.asList("1.00", "2.00", null));
        assertThat(JSON.<Object>get("items[1].price.amount")).isEqualTo("2.00");
        assertThat(JSON.<Object>get("items[-1].id")).isEqualTo("z");
        assertThat(JSON.<Object>get("items[3].id")).isNull();
        assertThat(JSON.<Object>get("items.lines.flatten()")).isEqualTo(List.of(1, 2, 3));
        assertThat(JSON.<Object>get("items.size()")).isEqualTo(3);
        assertThat(JSON.<Object>get("nowhere.size()")).as("nothing is not nought").isNull();
        assertThat(JSON.<Object>get("$")).isEqualTo(JSON.get());
        assertThat(JSON.<Object>get("$.items[1].id")).isEqualTo("y");
        assertThat(JSON.<Object>get("words.unique().sort()")).isEqualTo(List.of("a", "b"));
    }

    @Test
    void bracesChoose() {
        assertThat(JSON.<Object>get("items.find{it.id == 'y'}.part")).isEqualTo(2);
        assertThat(JSON.<Object>get("items.find { it.part == 3 }.id")).isEqualTo("z");
        assertThat(JSON.<Object>get("items.findAll{it.part > 1 && it.id != 'z'}.id")).isEqualTo(List.of("y"));
        assertThat(JSON.<Object>get("items.findAll{!it.late}.id")).isEqualTo(List.of("x", "z"));
        assertThat(JSON.<Object>get("items.findAll{it.price == null || it.price.amount == '1.00'}.id"))
                .isEqualTo(List.of("x", "z"));
        assertThat(JSON.<Object>get("items.find{it.scores.any{s -> s.outlier}}.id")).isEqualTo("y");
        assertThat(JSON.<Object>get("items.sort{it.price.amount}.id")).isEqualTo(List.of("z", "x", "y"));
        assertThat(JSON.<Object>get("items.collect{it.part}")).isEqualTo(List.of(1, 2, 3));
        assertThat(JSON.<Object>get("items.find{it.id == 'w'}.id")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"items.find{it.id == 'x'", "items.most()", "items[0", "items..id",
        "items.find{it.id = 'x'}", "items.every{it.part}"})
    void whatIsNoPathIsRefused(String path) {
        assertThatThrownBy(() -> JSON.get(path)).isInstanceOf(IllegalArgumentException.class);
    }
}
