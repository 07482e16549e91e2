package org.linli.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linli.platform.ResourceTable;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Jobs;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.Rules;

/**
 * The table audit_table: the lines of the rule book and of the role table as they were told last. Once a minute and at
 * the start they are compared with those that decide now, so that a change is told also where no person of the service
 * made it.
 */
@ApplicationScoped
class ChangeWatch {

    private final DataSource database;
    private final AuditTrail trail;
    private final Rules rules;
    private final Jobs jobs;
    private final String service;

    ChangeWatch(DataSource database, AuditTrail trail, Rules rules, Jobs jobs,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.trail = trail;
        this.rules = rules;
        this.jobs = jobs;
        this.service = service;
    }

    @Scheduled(every = "{linli.audit.compare-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        jobs.run("changes", () -> {
            QuarkusTransaction.requiringNew().run(() -> look("rules", ruleLines()));
            QuarkusTransaction.requiringNew().run(() -> look("roles", roleLines()));
        });
    }

    private Set<String> ruleLines() {
        var lines = new TreeSet<String>();
        rules.book().all().stream().map(ChangeWatch::line).forEach(lines::add);
        return lines;
    }

    private static String line(Rule rule) {
        return "%s,%s,%s,%s,%s,%s,%s".formatted(rule.id(), rule.value().toPlainString(), rule.unit(), rule.from(),
                rule.to() == null ? "" : rule.to(), rule.confidence(), rule.basis());
    }

    private static Set<String> roleLines() {
        var lines = new TreeSet<String>();
        for (var table : List.of("platform-permissions.csv", "permissions.csv", "platform-roles.csv")) {
            lines.addAll(ResourceTable.rows(table));
        }
        ResourceTable.rows("platform-conflicts.csv").forEach(pair -> lines.add("apart," + pair));
        return lines;
    }

    /** What is seen for the first time is where the trail begins, and no change. */
    private void look(String subject, Set<String> now) {
        try (var connection = database.getConnection()) {
            var before = before(connection, subject);
            if (before.equals(now)) {
                return;
            }
            replace(connection, subject, now);
            if (!before.isEmpty()) {
                trail.say(new RulesChanged(Actor.job(service, "changes").id(), "-", subject,
                        now.stream().filter(line -> !before.contains(line)).toList(),
                        before.stream().filter(line -> !now.contains(line)).toList()));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("what decides is not compared", failed);
        }
    }

    /** Held, so that two processes of the service tell of a change once. */
    private static Set<String> before(Connection connection, String subject) throws SQLException {
        try (var select = connection.prepareStatement("select line from audit_table where subject = ? for update")) {
            select.setString(1, subject);
            try (var row = select.executeQuery()) {
                var lines = new TreeSet<String>();
                while (row.next()) {
                    lines.add(row.getString(1));
                }
                return lines;
            }
        }
    }

    private static void replace(Connection connection, String subject, Set<String> lines) throws SQLException {
        try (var delete = connection.prepareStatement("delete from audit_table where subject = ?");
                var insert = connection.prepareStatement("""
                        insert into audit_table (subject, line) select ?, unnest(?::text[])
                        on conflict do nothing""")) {
            delete.setString(1, subject);
            delete.executeUpdate();
            insert.setString(1, subject);
            insert.setArray(2, connection.createArrayOf("text", lines.toArray()));
            insert.executeUpdate();
        }
    }
}
