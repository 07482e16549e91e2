package org.linli.platform.testkit;

import static org.linli.platform.testkit.http.Http.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/** Every code of the contract that the running service shows is called something in both languages. */
public final class CodeListChecks {

    private CodeListChecks() {
    }

    /** Within a {@code @QuarkusTest}: needs the running service. */
    public static void check() {
        List<Map<String, Object>> lists =
                given().get("/api/v1/code-lists").then().statusCode(200).extract().path("items");
        var wrong = new ArrayList<String>();
        enums().forEach((name, codes) -> {
            var list = lists.stream().filter(one -> one.get("name").equals(name)).findFirst()
                    .<List<Map<String, String>>>map(one -> cast(one.get("codes"))).orElse(List.of());
            codes.forEach(code -> {
                var named = list.stream().filter(one -> one.get("code").equals(code)).findFirst();
                if (named.isEmpty() || !named.get().get("zh").matches(".*[\\p{IsHan}\\d].*")
                        || named.get().get("en").contains("_")) {
                    wrong.add(name + "." + code);
                }
            });
        });
        if (!wrong.isEmpty()) {
            throw new AssertionError("platform-code-labels.csv has no names for " + String.join(", ", wrong));
        }
    }

    private static Map<String, List<String>> enums() {
        Map<String, Map<String, Map<String, Map<String, Object>>>> contract =
                new Yaml().load(given().get("/q/openapi").asString());
        var found = new TreeMap<String, List<String>>();
        contract.get("components").get("schemas").forEach((name, schema) -> {
            if (schema.containsKey("enum")) {
                found.put(name, cast(schema.get("enum")));
            }
        });
        return found;
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
