package org.linli.console.form;

import jakarta.ws.rs.NotFoundException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.console.api.Answer;
import org.linli.console.api.ServiceClient;
import org.linli.console.api.ServiceClient.Call;
import org.linli.console.contract.Operation;
import org.linli.console.input.Body;
import org.linli.console.input.Entered;
import org.linli.console.input.Inputs;

/**
 * An operation and all that was entered for it.
 *
 * @param key of idempotency; the same again is the same command
 * @param etag of what was seen; empty where nothing was
 */
record Command(Operation operation, Entered entered, String key, String etag) {

    private static final String JSON = "application/json";

    /** @param version of what was seen, as the service tagged it; empty for none */
    Command having(String version) {
        return new Command(operation, entered, key, version);
    }

    /** As it is sent: without rows that nobody filled. */
    Command dense() {
        return new Command(operation, entered.dense(), key, etag);
    }

    /** What is sent after a refusal: the same while it is still at work, else another command. */
    Command after(Answer refusal) {
        return refusal.working() ? this : new Command(operation, entered, newKey(), refusal.stale() ? "" : etag);
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** Values of the address's parameters, those that are known. */
    public Map<String, String> parameters() {
        var known = new LinkedHashMap<String, String>();
        for (var parameter : operation.parameters()) {
            var value = entered.first(parameter.name());
            if (!value.isEmpty()) {
                known.put(parameter.name(), value);
            }
        }
        return known;
    }

    /** What a thing that is shown stands for, so that nobody is asked for it. @param variables of what reads it */
    Map<String, String> told(List<String> variables) {
        var known = parameters();
        known.keySet().retainAll(variables);
        return known;
    }

    /** @throws NotFoundException where a parameter of the path is missing or no parameter */
    Call call() {
        var headers = new HashMap<>(Map.of("Idempotency-Key", key));
        if (operation.seen() && !etag.isEmpty()) {
            headers.put("If-Match", etag);
        }
        return new Call(operation.service(), operation.method(), address(), headers, operation.type(), body());
    }

    private String address() {
        var known = parameters();
        var path = operation.at(known);
        known.keySet().removeAll(operation.variables());
        var query = ServiceClient.query(known);
        return query.isEmpty() ? path : path + "?" + query;
    }

    private String body() {
        return switch (operation.type()) {
            case "" -> "";
            case JSON -> Body.of(operation.body(), entered).toString();
            default -> entered.first("document");
        };
    }

    /** Everything that was entered, to be sent again by the page after. */
    public List<Map.Entry<String, String>> kept() {
        return entered.values().entrySet().stream()
                .filter(each -> operation.parameters().stream().anyMatch(known -> known.name().equals(each.getKey()))
                        || each.getKey().startsWith(Inputs.BODY) || each.getKey().equals("document"))
                .flatMap(each -> each.getValue().stream().filter(value -> !value.isBlank())
                        .map(value -> Map.entry(each.getKey(), value)))
                .toList();
    }
}
