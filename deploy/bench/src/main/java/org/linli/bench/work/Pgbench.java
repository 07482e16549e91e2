package org.linli.bench.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.linli.bench.Session;
import org.linli.bench.report.Row;
import org.linli.bench.report.Spread;

/** A second opinion on the yardstick, by PostgreSQL's own program where it is installed. */
final class Pgbench {

    static final String READ = """
            select * from worker where id = :id::uuid;
            """;
    static final String REGISTER = """
            \\set n random(1, 9000000000000000000)
            begin;
            select pg_try_advisory_xact_lock(hashtextextended('clerk' || :n, 7)), kept.body_hash
                from (select 1) as asked left join idempotency_key kept
                on kept.caller = 'clerk' and kept.operation = 'registerWorker' and kept.key = 'p' || :n;
            select * from known_agency where agency_id = '01930000-0000-7000-8000-00000000a001';
            insert into worker (id, version, registered_by, employer_id, name_secret, id_secret, id_index,
                registered_on, direct_months, local_months, training_hours) values (uuidv7(), 0,
                '01930000-0000-7000-8000-00000000a001', '01930000-0000-7000-8000-00000000a001',
                decode(repeat('a7', 39), 'hex'), decode(repeat('a7', 51), 'hex'),
                md5('a' || :n) || md5('b' || :n), current_date, 0, 0, 0);
            insert into idempotency_key (caller, operation, key, body_hash, status, headers, answer, created_at)
                values ('clerk', 'registerWorker', 'p' || :n, decode(repeat('a7', 32), 'hex'), 201, repeat('h', 137),
                decode(repeat('a7', 325), 'hex'), now()) on conflict do nothing;
            with head as (insert into journal_head as h (topic, key, sequence) values ('linli.workers', 'p' || :n, 1)
                on conflict (topic, key) do update set sequence = h.sequence + 1 returning sequence)
                insert into journal (id, topic, key, sequence, type, occurred_at, business_date, actor, correlation_id,
                payload) select uuidv7(), 'linli.workers', 'p' || :n, head.sequence,
                'linli.workforce.worker.registered.v1', now(), current_date, 'clerk', uuidv7(),
                jsonb_build_object('workerId', uuidv7(), 'agencyId', uuidv7(), 'on', current_date) from head;
            commit;
            """;
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without");

    private Pgbench() {
    }

    /** Adds a row, or nothing where pgbench is not on the path. */
    static void row(Session session, String database, String script, String work, String only, String... variables)
            throws Exception {
        var runs = new ArrayList<Double>();
        var file = Files.createTempFile("linli-bench", ".sql");
        try {
            Files.writeString(file, script);
            for (int each = 0; each < session.settings().runs(); each++) {
                runs.add(run(session, database, file.toString(), List.of(variables)));
            }
            session.add(new Row(work, "–", Spread.of(runs).text() + " /s", "–", only));
        } catch (IOException notInstalled) {
            session.say("  no pgbench on the path: its row is left out");
        } finally {
            Files.delete(file);
        }
    }

    private static double run(Session session, String database, String file, List<String> variables)
            throws IOException, InterruptedException {
        var suite = session.suite();
        var line = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-h", "localhost", "-p",
                String.valueOf(suite.postgresPort()), "-U", "postgres", "-c",
                String.valueOf(session.settings().clients()), "-j", "2", "-T",
                String.valueOf(session.settings().time().toSeconds()), "-f", file));
        variables.forEach(variable -> line.addAll(List.of("-D", variable)));
        line.add(database);
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", suite.password());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var found = TPS.matcher(output);
        if (process.waitFor() != 0 || !found.find()) {
            throw new IllegalStateException("pgbench: " + output);
        }
        return Double.parseDouble(found.group(1));
    }
}
