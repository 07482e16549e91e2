package org.linli.platform.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a newer AsyncAPI document takes from the readers of the older one. What a service itself reads may change
 * freely.
 */
final class AsyncApiBreaks {

    private AsyncApiBreaks() {
    }

    static List<String> between(JsonNode before, JsonNode now) {
        var broken = new ArrayList<String>();
        before.path("operations").forEach(operation -> {
            if (operation.path("action").asText().equals("send")) {
                var channel = operation.path("channel").path("$ref").asText();
                operation.path("messages")
                        .forEach(message -> message(before, now, channel, message.path("$ref").asText(), broken));
            }
        });
        return broken;
    }

    private static void message(JsonNode before, JsonNode now, String channel, String reference, List<String> broken) {
        var topic = before.at(channel.substring(1)).path("address").asText();
        var type = reference.substring(reference.lastIndexOf('/') + 1);
        var present = now.at(reference.substring(1));
        if (present.isMissingNode()) {
            broken.add(type + " is no longer sent to " + topic);
            return;
        }
        new SchemaBreaks(before, now, broken).compare(type,
                SchemaBreaks.resolve(before, before.at(reference.substring(1))).path("payload"),
                SchemaBreaks.resolve(now, present).path("payload"), false);
    }
}
