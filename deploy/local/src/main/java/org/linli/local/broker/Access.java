package org.linli.local.broker;

import static org.apache.kafka.common.acl.AclOperation.ALL;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.PatternType.LITERAL;
import static org.apache.kafka.common.resource.PatternType.PREFIXED;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Who may do what on the bus. A service reads what it reacts to and writes only what it could not take; its relay
 * writes the service's own topics and reads nothing; the pages read, but not what is told to auditors; what is not here
 * only the launcher may.
 */
final class Access {

    static final String CLOCK = "linli.clock";
    private static final String AUDIT = "linli.audit";
    /** Kafka Connect itself, for its own three topics. */
    private static final String CONNECT = BrokerMain.CONNECT;
    private static final String CONSOLE = "console";

    private final List<AclBinding> granted = new ArrayList<>();

    private Access() {
    }

    static List<AclBinding> of(List<TopicTable.Row> rows) {
        var access = new Access();
        TopicTable.services(rows).forEach(access::service);
        rows.forEach(access::topic);
        access.grant(CONSOLE, READ, GROUP, LITERAL, "linli-console");
        access.grant(CONNECT, ALL, TOPIC, PREFIXED, "connect-");
        access.grant(CONNECT, READ, GROUP, LITERAL, "linli-connect");
        return access.granted;
    }

    /** What it could not take, with the reason. */
    static String deadLetters(String service) {
        return "linli.dead." + service;
    }

    private void service(String service) {
        grant(service, READ, GROUP, LITERAL, service);
        grant(service, READ, GROUP, PREFIXED, service + "-clock-");
        grant(service, READ, TOPIC, LITERAL, CLOCK);
        grant(service, WRITE, TOPIC, LITERAL, deadLetters(service));
    }

    private void topic(TopicTable.Row row) {
        row.writers().forEach(service -> grant(service + "-relay", WRITE, TOPIC, LITERAL, row.topic()));
        row.readers().forEach(service -> grant(service, READ, TOPIC, LITERAL, row.topic()));
        if (row.topic().startsWith("linli.") && !AUDIT.equals(row.topic())) {
            grant(CONSOLE, READ, TOPIC, LITERAL, row.topic());
        }
    }

    private void grant(String user, AclOperation operation, ResourceType type, PatternType pattern, String name) {
        granted.add(new AclBinding(new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW)));
    }
}
