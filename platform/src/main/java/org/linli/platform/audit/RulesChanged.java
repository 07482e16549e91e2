package org.linli.platform.audit;

import java.util.List;
import org.linli.platform.event.Fact;

/**
 * What decides here is another than before, whoever changed it: a new version, or somebody in the database.
 *
 * @param subject {@code rules} or {@code roles}
 * @param added lines that stand now, at most a hundred; {@code gone} those that stood
 */
@Fact(topic = "linli.audit", type = "linli.platform.rules.changed.v1")
record RulesChanged(String by, String operation, String subject, List<String> added,
        List<String> gone) implements AuditEvent {

    private static final int MOST = 100;

    RulesChanged {
        added = added.stream().limit(MOST).toList();
        gone = gone.stream().limit(MOST).toList();
    }

    @Override
    public String what() {
        return "+" + added.size() + " -" + gone.size();
    }
}
