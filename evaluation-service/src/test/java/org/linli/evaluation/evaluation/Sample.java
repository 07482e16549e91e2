package org.linli.evaluation.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.evaluation.AgeBand;
import org.linli.evaluation.AreaType;
import org.linli.evaluation.Shipped;
import org.linli.evaluation.assessment.Change;
import org.linli.evaluation.assessment.Judgement;
import org.linli.evaluation.assessment.Moderation;
import org.linli.evaluation.assessment.Observation;
import org.linli.evaluation.assessment.Seat;
import org.linli.evaluation.assessment.Team;
import org.linli.evaluation.assessment.Verification;
import org.linli.evaluation.assessor.Declaration;
import org.linli.evaluation.assessor.Posts;
import org.linli.evaluation.contract.ContractTerms;
import org.linli.evaluation.framework.FrameworkRef;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.evaluation.indicator.Circumstances;
import org.linli.evaluation.indicator.ContractSize;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.evaluation.indicator.Indicator;
import org.linli.evaluation.indicator.Term;
import org.linli.evaluation.result.AppealDecision;
import org.linli.evaluation.result.Ruling;
import org.linli.evaluation.result.Stance;
import org.linli.evaluation.result.VisitReport;
import org.linli.evaluation.schedule.Facts;
import org.linli.evaluation.schedule.Kind;
import org.linli.evaluation.schedule.Plan;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;

/** Evaluations brought into each status by their real commands, measured with the framework the product ships. */
final class Sample {

    static final FrameworkContent CONTENT = Shipped.STATION;
    /** A Monday; the fortnight after it has no holiday. */
    static final LocalDate DAY = LocalDate.parse("2026-08-10");
    static final BusinessDay TODAY = at(DAY);
    static final LocalDate BEGUN = DAY.minusMonths(7);
    static final Posts FREE = (person, agency, since) -> false;
    static final UUID AGENCY = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    static final Actor ANNA = person("assessor-anna");
    static final Actor BING = person("assessor-bing");
    static final Actor CHEN = person("assessor-chen");
    static final Actor OFFICER = person("purchaser-binjiang");
    static final Actor RESIDENT = person("representative-binjiang");
    static final Actor LEAD = Actor.of("lead-he");
    static final Actor OTHER_LEAD = Actor.of("lead-su");
    static final Actor DIRECTOR = Actor.of("director");

    /** What a formative visit reports: each aspect once, and one piece of advice. */
    static final VisitReport SEEN = VisitReport.of(Kind.FORMATIVE,
            new VisitReport.Seen(
                    Arrays.stream(VisitReport.Aspect.values())
                            .map(aspect -> new VisitReport.Maturity(aspect, 2, "seen")).toList(),
                    List.of(new VisitReport.Advice("weekly supervision", DAY.plusMonths(1))), List.of()),
            CONTENT, DAY);

    private Sample() {
    }

    static BusinessDay at(LocalDate day) {
        return Shipped.at(day);
    }

    static Actor person(String name) {
        return new Actor(name, personId(name).toString());
    }

    static UUID personId(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes());
    }

    static Seat seat(AssessorPart part, Actor who) {
        return new Seat(part, new Declaration(who.id(), personId(who.id()), List.of(), List.of()));
    }

    static EvaluationEvent.TeamNamed assign(Evaluation e, Posts posts, Seat... seats) {
        return e.assign(EvaluationCommand.ASSIGN, Team.named(List.of(seats), List.of(AGENCY), TODAY, posts));
    }

    static Evaluation planned(Kind kind) {
        var terms = new ContractTerms("C-1", AGENCY, "440105005", "440105005", "FAMILY_SERVICE_STATION",
                DAY.minusMonths(7), DAY.plusMonths(5), DAY.minusMonths(7), DAY.minusMonths(7), List.of());
        var facts = new Facts(AreaType.OLD_TOWN, AgeBand.FIRST_YEAR, new FrameworkRef(UUID.randomUUID(), "FSS-1"),
                "440105005", "FAMILY_SERVICE_STATION", terms.from(), DAY, new BigDecimal("0.5800"));
        return Evaluation.plan(UUID.randomUUID(),
                new Plan("HZ-2026-E-00001", UUID.randomUUID(), terms, kind, facts, DAY));
    }

    static Evaluation after(Evaluation evaluation, Consumer<Evaluation> step) {
        step.accept(evaluation);
        return evaluation;
    }

    static Evaluation planned() {
        return planned(Kind.MID_TERM);
    }

    static Evaluation open() {
        return after(planned(), e -> e.open(BEGUN, TODAY));
    }

    static Evaluation formativeOpen() {
        return after(planned(Kind.FORMATIVE), e -> e.open(BEGUN, TODAY));
    }

    static Observation claim(String indicator, String value) {
        return Observation.claim(UUID.randomUUID(), indicator, new BigDecimal(value), false, List.of(), null);
    }

    /** Claims every measured indicator at its target, which earns 100, or at its floor, which earns nothing. */
    static Evaluation claimed(boolean well) {
        return after(open(),
                e -> CONTENT.indicators().stream().filter(one -> one.calculation().measured()).forEach(one -> {
                    var goal = CONTENT.table().goal(one.code(), new Circumstances(AreaType.OLD_TOWN, AgeBand.FIRST_YEAR,
                            ContractSize.MEDIUM, Term.FULL_YEAR)).orElseThrow();
                    e.claim(claim(one.code(),
                            (well ? goal.target() : goal.floor().multiply(new BigDecimal("0.1"))).toPlainString()),
                            TODAY);
                }));
    }

    static Evaluation submitted() {
        return after(claimed(true), e -> e.submit(TODAY));
    }

    static List<Verification> confirmAll(Evaluation e) {
        return e.assessment().observations().stream().map(one -> new Verification(one.indicator(), null, null))
                .toList();
    }

    static List<Judgement> sheet(AssessorPart part, Actor who, String mark) {
        return CONTENT.indicators().stream().filter(one -> one.markedBy(part)).map(Indicator::code)
                .map(code -> judgement(part, code, who, mark)).toList();
    }

    static Judgement judgement(AssessorPart part, String code, Actor who, String mark) {
        return new Judgement(UUID.randomUUID(), part, code, new BigDecimal(mark), "seen on site", who.id());
    }

    static void mark(Evaluation e, AssessorPart part, Actor who, String mark) {
        e.mark(sheet(part, who, mark), who, TODAY, FREE);
    }

    /** Verified and marked by both required parts; ready to be drafted. */
    static Evaluation marked(boolean well) {
        return after(after(claimed(well), e -> e.submit(TODAY)), e -> {
            e.verify(confirmAll(e), ANNA, TODAY, FREE);
            mark(e, AssessorPart.PROFESSIONAL, ANNA, well ? "92" : "30");
            mark(e, AssessorPart.FINANCIAL, BING, well ? "88" : "30");
            heard(e, well ? "92" : "30");
        });
    }

    /** Purchaser and users give their parts. */
    static void heard(Evaluation e, String mark) {
        mark(e, AssessorPart.STREET, OFFICER, mark);
        mark(e, AssessorPart.COMMUNITY, RESIDENT, mark);
    }

    static Evaluation verifying() {
        return marked(true);
    }

    /** Nothing was claimed, and therefore nothing verified. */
    static Evaluation incomplete() {
        return after(after(open(), e -> e.closeClaims(TODAY)), e -> {
            mark(e, AssessorPart.PROFESSIONAL, ANNA, "92");
            mark(e, AssessorPart.FINANCIAL, BING, "88");
            heard(e, "92");
            e.draft(CONTENT, ANNA, TODAY, FREE);
        });
    }

    /** A second professional lies 32 points below the first. */
    static Evaluation moderation() {
        return after(verifying(), e -> {
            mark(e, AssessorPart.PROFESSIONAL, CHEN, "60");
            e.draft(CONTENT, ANNA, TODAY, FREE);
        });
    }

    static Moderation moderated(AssessorPart part, String indicator, String mark, Actor by) {
        return new Moderation(UUID.randomUUID(), part, indicator, new BigDecimal(mark), "heard both", by.id());
    }

    static Evaluation drafted() {
        return drafted(true);
    }

    static Evaluation drafted(boolean well) {
        return after(marked(well), e -> e.draft(CONTENT, ANNA, TODAY, FREE));
    }

    static Evaluation responded(Stance stance) {
        return after(drafted(), e -> respond(e, stance, DAY));
    }

    static EvaluationEvent respond(Evaluation e, Stance stance, LocalDate on) {
        return e.hear(EvaluationCommand.RESPOND, hearing -> hearing.respond(stance, "we say", at(on)));
    }

    static Evaluation answered() {
        return after(responded(Stance.OBJECTED), e -> answer(e, LEAD));
    }

    static EvaluationEvent answer(Evaluation e, Actor lead) {
        return e.answer("it stands", lead, TODAY);
    }

    static EvaluationEvent appeal(Evaluation e, LocalDate on) {
        return e.hear(EvaluationCommand.APPEAL, hearing -> hearing.appeal("unfair", DIRECTOR, at(on)));
    }

    static Evaluation appealed() {
        return after(answered(), e -> appeal(e, DAY));
    }

    static EvaluationEvent decide(Evaluation e, AppealDecision.Outcome outcome, Actor judge) {
        e.hear(EvaluationCommand.DECIDE_APPEAL, hearing -> hearing.propose(outcome, judge, TODAY));
        e.outcome().rules(ruling(outcome, judge), Handlers.of(judge));
        return confirm(e, Actor.of("lead-second"));
    }

    private static Ruling ruling(AppealDecision.Outcome outcome, Actor judge) {
        return Ruling.proposed(outcome, "because", judge, TODAY);
    }

    static EvaluationEvent confirm(Evaluation e, Actor second) {
        var proposed = e.outcome().ruling().orElse(ruling(AppealDecision.Outcome.DISMISSED, second));
        var decided = e.hear(EvaluationCommand.CONFIRM_APPEAL, hearing -> hearing.confirm(proposed, second, TODAY));
        e.outcome().rules(null, Handlers.NONE);
        return decided;
    }

    static EvaluationEvent withdraw(Evaluation e) {
        return e.hear(EvaluationCommand.WITHDRAW_DRAFT, hearing -> hearing.withdraw("the objection is right"));
    }

    static Evaluation finalised(boolean well) {
        return after(after(drafted(well), e -> respond(e, Stance.WAIVED, DAY)), e -> e.finalise(CONTENT, LEAD, TODAY));
    }

    /** Puts every mark of both parts at that value. */
    static Change change(Actor by, String mark) {
        var marks = List.of(AssessorPart.PROFESSIONAL, AssessorPart.FINANCIAL).stream()
                .flatMap(part -> sheet(part, by, mark).stream())
                .map(one -> moderated(one.part(), one.indicator(), mark, by)).toList();
        return new Change("the sheets were mixed up", List.of(), marks, by.id());
    }

    /** A correction to the good, which two people alone may make. */
    static Evaluation proposed(boolean well) {
        return after(finalised(well), e -> e.proposeCorrection(change(LEAD, "95"), LEAD, CONTENT, TODAY));
    }

    /** A correction to the bad, about which the agency is heard; its result stands at EXCELLENT. */
    static Evaluation proposedWorse() {
        return after(finalised(true), e -> e.proposeCorrection(change(LEAD, "20"), LEAD, CONTENT, TODAY));
    }

    static Evaluation objectedWorse() {
        return after(proposedWorse(), e -> respond(e, Stance.OBJECTED, DAY));
    }

    static Evaluation appealedWorse() {
        return after(after(objectedWorse(), e -> answer(e, OTHER_LEAD)), e -> appeal(e, DAY));
    }

    static Evaluation corrected() {
        return after(proposed(true), e -> e.confirmCorrection(CONTENT, OTHER_LEAD, TODAY));
    }
}
