package org.linli.console.contract;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.NotFoundException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One operation of a contract.
 *
 * @param path with the names of its parameters in braces
 * @param summary what it is called
 * @param roles who may; empty for everybody
 * @param parameters of path and query
 * @param body its fields; empty where it takes none or takes a text
 * @param type of the body it takes: JSON, a text, or empty for none
 * @param seen whether it asks which version was seen
 * @param twice whether it asks for an idempotency key: it moves money, awards, signs or approves
 * @param answersJson whether what it answers can be shown on a page
 */
public record Operation(String service, String id, String method, String path, Bilingual summary, Set<String> roles,
        List<Field> parameters, List<Field> body, String type, boolean seen, boolean twice, boolean answersJson) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    /** No dots alone: they lead elsewhere. */
    private static final String STEP = "(?!\\.+(?:/|$))[\\w.-]+";
    private static final Pattern ROLES = Pattern.compile("Roles: ([^.]*)");
    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";

    /** Whether a page can be made of what it reads. */
    public boolean reads() {
        return method.equals("GET") && answersJson;
    }

    /** Whether it changes something. */
    public boolean commands() {
        return !method.equals("GET");
    }

    /** Whether its body is a text of its own, such as a table. */
    public boolean takesText() {
        return !type.isEmpty() && !type.endsWith("json");
    }

    /** Names of the parameters in its path. */
    public List<String> variables() {
        return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** What a list can be asked by; where it goes on is no question. */
    public List<Field> filters() {
        return parameters.stream().filter(each -> !variables().contains(each.name()))
                .filter(each -> !each.name().equals(LIMIT) && !each.name().equals(CURSOR)).toList();
    }

    public boolean pages() {
        return parameters.stream().anyMatch(each -> each.name().equals(CURSOR));
    }

    /** Whether somebody with those roles may try; whose it is says the service. */
    public boolean isFor(Set<String> held) {
        return roles.isEmpty() || roles.stream().anyMatch(held::contains);
    }

    /** Whether all parameters of the path are there and none leads elsewhere. */
    public boolean takes(Map<String, String> values) {
        return variables().stream().allMatch(name -> values.getOrDefault(name, "").matches(STEP));
    }

    /** The address of one thing. @throws NotFoundException where it does not take those values */
    public String at(Map<String, String> values) {
        if (!takes(values)) {
            throw new NotFoundException();
        }
        return VARIABLE.matcher(path).replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1))));
    }

    /** Fits an address, whose parameters are groups of their names. */
    Pattern form() {
        return Pattern.compile(Stream
                .of(path.split("/")).map(step -> step.startsWith("{")
                        ? "(?<" + step.substring(1, step.length() - 1) + ">" + STEP + ")" : Pattern.quote(step))
                .collect(Collectors.joining("/")));
    }

    static Set<String> roles(JsonNode operation) {
        var said = ROLES.matcher(operation.path("description").asText(""));
        return !said.find() ? Set.of() : Arrays.stream(said.group(1).split(","))
                .map(role -> role.replaceAll("\\(.*?\\)", "").strip()).collect(Collectors.toUnmodifiableSet());
    }
}
