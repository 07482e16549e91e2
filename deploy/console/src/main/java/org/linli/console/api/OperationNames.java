package org.linli.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What operations are called, as each service's own contract says it: Chinese first, then English. */
@ApplicationScoped
public class OperationNames {

    private static final Pattern ENGLISH = Pattern.compile("[A-Z][a-z]|[A-Z] ");

    private final Map<String, Map<String, String>> read = new ConcurrentHashMap<>();

    /** The operation's id where the contract cannot be read just now. @param language such as {@code en} */
    public String of(ServiceApi api, String service, String operation, String language) {
        var known = read.get(service);
        if (known == null) {
            var contract = api.get(service, "/q/openapi", Map.of("format", "json"));
            known = summaries(contract.body());
            if (contract.ok()) {
                read.put(service, known);
            }
        }
        var summary = known.getOrDefault(operation, operation);
        var english = ENGLISH.matcher(summary);
        if (!english.find()) {
            return summary;
        }
        return language.startsWith("en") ? summary.substring(english.start()).replaceFirst("[;:,(].*", "").strip()
                : english.start() == 0 ? summary : summary.substring(0, english.start()).strip();
    }

    private static Map<String, String> summaries(JsonNode contract) {
        var found = new HashMap<String, String>();
        for (var path : contract.path("paths")) {
            for (var operation : path) {
                found.put(operation.path("operationId").asText(""), operation.path("summary").asText(""));
            }
        }
        return Map.copyOf(found);
    }
}
