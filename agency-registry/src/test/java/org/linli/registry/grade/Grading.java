package org.linli.registry.grade;

import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.WU;
import static org.linli.registry.Register.XU;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.registry.Register;

/** An application for a grade on its way, over HTTP. */
public final class Grading {

    public static final String WORDS = "{\"reason\":\"we say why\"}";
    public static final String NO_TIE = "{\"workedThere\":false}";
    public static final String STANDS = "{\"reasons\":\"the points stand\"}";

    public final Register register;
    public final List<UUID> evaluators;
    public final String path;

    private Grading(Register register) {
        this.register = register;
        this.evaluators =
                new ArrayList<>(IntStream.range(0, rule("O04-EVALUATORS")).mapToObj(n -> UUID.randomUUID()).toList());
        this.path = "/grade-applications/"
                + id(post(register.director, "/grade-applications", null, application(register)).statusCode(201));
    }

    static int rule(String id) {
        return RuleBook.shipped().get(id, Time.today()).asInt();
    }

    static String application(Register register) {
        return "{\"agencyId\":\"" + register.agency + "\"}";
    }

    public static Grading applied() {
        return applied(Register.registered());
    }

    public static Grading applied(Register register) {
        return new Grading(register);
    }

    String evaluator(int n) {
        return token(evaluators.get(n));
    }

    static String token(UUID person) {
        return Tokens.of("assessor-" + person, "assessor").person(person).bearer();
    }

    String seats() {
        return evaluators.stream().map(person -> "\"" + person + "\"")
                .collect(Collectors.joining(",", "{\"evaluators\":[", "]}"));
    }

    public Grading admitted() {
        then(path, LIN, "/admit", seats());
        return this;
    }

    public Grading declared() {
        admitted();
        evaluators.forEach(person -> then(path, token(person), "/declare-ties", NO_TIE));
        return this;
    }

    /** By each evaluator the points from which that grade is reached. */
    public Grading assessed(String grade) {
        declared();
        evaluators.forEach(person -> then(path, token(person), "/score", sections(rule("O05-" + grade))));
        return this;
    }

    public Grading publicised(String grade) {
        assessed(grade);
        then(path, WU, "/publicise", null);
        return this;
    }

    public Grading unopposed(String grade) {
        publicised(grade);
        Time.past(day(get(LIN, path), "objectUntil"));
        return this;
    }

    public Grading objected(String grade) {
        publicised(grade);
        then(path, register.director, "/object", WORDS);
        return this;
    }

    public Grading rechecked(String grade) {
        objected(grade);
        then(path, XU, "/recheck", STANDS);
        return this;
    }

    public Grading granted(String grade) {
        unopposed(grade);
        then(path, XU, "/conclude", null);
        return this;
    }

    /** So many points in all, each section filled before the next. */
    static String sections(int total) {
        var left = total;
        var points = new ArrayList<Integer>();
        for (var section : Section.values()) {
            points.add(Math.min(left, rule(section.rule())));
            left -= points.getLast();
        }
        return """
                {"basicConditions":%d,"internalGovernance":%d,"workPerformance":%d,"socialEvaluation":%d,
                 "comment":"seen"}""".formatted(points.toArray());
    }
}
