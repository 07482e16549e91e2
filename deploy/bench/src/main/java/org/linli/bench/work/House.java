package org.linli.bench.work;

import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.bench.Session;

/** What must be there before anything is measured: an agency that employs people, tenders to list, a second schema. */
public final class House implements Work {

    static final UUID AGENCY = UUID.fromString("01930000-0000-7000-8000-00000000a001");
    static final String CLERK = "clerk-helin";
    static final String YARDSTICK = "yardstick";
    private static final int TENDERS = 2_000;
    private static final String SEED = "procurement-service/src/test/resources/scale/seed.sql";
    private static final List<String> SCHEMA = List.of("platform/src/main/resources/db/platform/V0_1__platform.sql",
            "workforce-service/src/main/resources/db/migration/V1__baseline.sql");

    @Override
    public void measure(Session session) throws Exception {
        session.say("filling the house: an agency, " + TENDERS + " tenders, the yardstick's schema");
        var known = "insert into known_agency (agency_id, name, registered, sequence) values ('" + AGENCY
                + "', '和邻社工', true, 1) on conflict do nothing";
        session.sql("workforce", known);
        tenders(session);
        session.sql("postgres", "create database " + YARDSTICK);
        for (var file : SCHEMA) {
            session.sql(YARDSTICK, Files.readString(session.suite().repository().resolve(file)));
        }
        session.sql(YARDSTICK, known);
    }

    /** As the scale test seeds them, but none that is due: sweeps would work on them while others are measured. */
    private static void tenders(Session session) throws Exception {
        session.sql("procurement", "set linli.tenders = '" + TENDERS + "'; set linli.now = '" + Instant.now() + "'; "
                + Files.readString(session.suite().repository().resolve(SEED)) + """
                        ; do $$ declare name text; begin
                          for name in select c.table_name from information_schema.columns c
                              join information_schema.tables t using (table_schema, table_name)
                              where c.column_name = 'next_check_at' and c.table_schema = 'public'
                                and t.table_type = 'BASE TABLE' loop
                            execute format('update %I set next_check_at = null where next_check_at is not null', name);
                          end loop;
                        end $$""");
    }
}
