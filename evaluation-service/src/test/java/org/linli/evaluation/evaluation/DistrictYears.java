package org.linli.evaluation.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.evaluation.Evidence;
import org.linli.evaluation.assessment.Observation;
import org.linli.evaluation.indicator.Bilingual;
import org.linli.evaluation.indicator.Calculation;
import org.linli.evaluation.indicator.DecisionRow;
import org.linli.evaluation.indicator.Dimension;
import org.linli.evaluation.indicator.Direction;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.evaluation.indicator.Indicator;
import org.linli.evaluation.indicator.MissingData;
import org.linli.evaluation.schedule.Facts;
import org.linli.evaluation.score.ScoreEngine;
import org.linli.evaluation.score.ScoreInput;
import org.linli.evaluation.score.ScoreResult;
import org.linli.platform.testkit.TestPostgres;

/**
 * Ten years of a made-up district, as many evaluations as asked for, each with forty observations; taken away again.
 */
final class DistrictYears {

    static final int FIRST_YEAR = 2003;
    static final int YEARS = 10;
    /** No street of ours begins so. */
    static final String DISTRICT = "9900";
    private static final int VARIANTS = 25;
    private static final UUID FRAMEWORK = UUID.fromString("00000000-0000-7000-8000-0000000f4040");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FrameworkContent CONTENT = forty();

    private DistrictYears() {
    }

    private static FrameworkContent forty() {
        var indicators = new ArrayList<Indicator>();
        var decisions = new ArrayList<DecisionRow>();
        for (var dimension : Dimension.values()) {
            for (var n = 1; n <= 10; n++) {
                var code = dimension.name().charAt(0) + "%02d".formatted(n);
                indicators.add(new Indicator(code, dimension, new Bilingual("指标" + code, "Indicator " + code), "n",
                        n % 3 == 0 ? Calculation.COUNT : Calculation.VALUE, Direction.HIGHER,
                        n % 2 == 0 ? MissingData.ZERO : MissingData.RENORMALISE, List.of(), true, null, false, null,
                        null, null));
                decisions.add(new DecisionRow(decisions.size() + 1, code, null, null, null, null, new BigDecimal("2.5"),
                        BigDecimal.valueOf(100L + n), BigDecimal.TEN, null, null, "made up"));
            }
        }
        return new FrameworkContent(indicators, decisions, Sample.CONTENT.bands(), Sample.CONTENT.parts(), null, null);
    }

    /** FILE stands for the row's own evidence. */
    private static List<Observation> observed(Random random) {
        return CONTENT.indicators().stream().map(one -> {
            var value = BigDecimal.valueOf(random.nextInt(1300), 1);
            var notApplicable = random.nextInt(40) == 0;
            return new Observation(new UUID(random.nextLong(), random.nextLong()), one.code(),
                    notApplicable ? null : value, notApplicable, List.of(new Evidence("FILE", "统计表")),
                    notApplicable ? null : value, "assessor-2", null, false, null, notApplicable ? null : value, null,
                    null);
        }).toList();
    }

    private static ScoreResult scored(List<Observation> observations, Facts facts) {
        return ScoreEngine.score(new ScoreInput(CONTENT, facts.circumstances(), facts.periodShare(),
                observations.stream().collect(Collectors.toMap(Observation::indicator, Observation::measured)),
                List.of()));
    }

    /** @param template a final evaluation whose other columns the rows take over; facts as it has them */
    static void seed(UUID template, Facts facts, int all) throws SQLException, JsonProcessingException {
        try (var connection = TestPostgres.connect()) {
            connection.setAutoCommit(false);
            execute(connection, """
                    insert into framework (id, version, code, edition, service_type, status, title, content)
                    select ?, 0, 'FORTY', 1, service_type, 'RETIRED', title, cast(? as jsonb)
                        from framework limit 1""", FRAMEWORK, JSON.writeValueAsString(CONTENT));
            execute(connection,
                    "create temp table variant (n int primary key, observations text, result jsonb, grade text) on "
                            + "commit drop");
            var random = new Random(4040);
            for (var n = 0; n < VARIANTS; n++) {
                var observations = observed(random);
                var result = scored(observations, facts);
                execute(connection, "insert into variant values (?, ?, cast(? as jsonb), ?)", n,
                        JSON.writeValueAsString(observations), JSON.writeValueAsString(result),
                        CONTENT.gradeOf(result.score()).name());
            }
            execute(connection,
                    "create temp table asked as select g as n, v.* from generate_series(0, " + (all - 1)
                            + ") g join (select n as v_n, observations, result, grade from variant) v on v.v_n = g % "
                            + VARIANTS);
            execute(connection, """
                    insert into known_contract (id, version, agency_id, purchaser_id, terms, from_on, to_on,
                        project_started_on)
                    select ('00000000-0000-7000-8001-' || lpad(to_hex(n), 12, '0'))::uuid, 0,
                           ('00000000-0000-7000-8002-' || lpad(to_hex(n %% 400), 12, '0'))::uuid,
                               '%s' || lpad((n %% 60)::text, 5, '0'),
                           (select terms from known_contract c join evaluation e on e.contract_id = c.id
                               where e.id = ?),
                           date '2003-01-01', date '2003-12-31', date '2003-01-01' from asked""".formatted(DISTRICT),
                    template);
            execute(connection, """
                    insert into evaluation (id, version, number, contract_id, agency_id, purchaser_id, kind,
                        status, facts, planned_on, due_on,
                        days_moved, late_payables, observations, marks, process, result, grade, effects,
                            finalised_on, overdue_said)
                    select ('00000000-0000-7000-8003-' || lpad(to_hex(a.n), 12, '0'))::uuid, 0, 'ZZ-E-' || a.n,
                           ('00000000-0000-7000-8001-' || lpad(to_hex(a.n), 12, '0'))::uuid,
                           ('00000000-0000-7000-8002-' || lpad(to_hex(a.n %% 400), 12, '0'))::uuid,
                               '%1$s' || lpad((a.n %% 60)::text, 5, '0'),
                           'MID_TERM', 'FINAL', jsonb_set(jsonb_set(t.facts, '{framework,id}',
                               to_jsonb(cast(? as text))), '{areaCode}',
                           to_jsonb('%1$s' || lpad((a.n %% 60)::text, 5, '0'))), t.planned_on, t.due_on, 0,
                               '[]',
                           cast(replace(a.observations, 'FILE', md5(a.n::text) || md5('b' || a.n)) as jsonb),
                               '[]', t.process, a.result, a.grade, '[]',
                           make_date(%2$d + a.n %% %3$d, 1 + (a.n / 10) %% 12, 1 + (a.n / 120) %% 28), 0
                      from asked a, evaluation t where t.id = ?""".formatted(DISTRICT, FIRST_YEAR, YEARS),
                    FRAMEWORK.toString(), template);
            execute(connection, "drop table asked");
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "vacuum analyze evaluation, known_contract");
        }
    }

    static void unseed() throws SQLException {
        try (var connection = TestPostgres.connect()) {
            execute(connection, "delete from evaluation where purchaser_id like '" + DISTRICT + "%'");
            execute(connection, "delete from known_contract where purchaser_id like '" + DISTRICT + "%'");
            execute(connection, "delete from framework where id = ?", FRAMEWORK);
        }
    }

    static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var n = 0; n < values.length; n++) {
                statement.setObject(n + 1, values[n]);
            }
            statement.execute();
        }
    }
}
