package org.linli.evaluation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.evaluation.evaluation.Sample.AGENCY;
import static org.linli.evaluation.evaluation.Sample.ANNA;
import static org.linli.evaluation.evaluation.Sample.BING;
import static org.linli.evaluation.evaluation.Sample.CHEN;
import static org.linli.evaluation.evaluation.Sample.CONTENT;
import static org.linli.evaluation.evaluation.Sample.DAY;
import static org.linli.evaluation.evaluation.Sample.FREE;
import static org.linli.evaluation.evaluation.Sample.TODAY;
import static org.linli.evaluation.evaluation.Sample.at;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.EvaluationProblem;
import org.linli.evaluation.Evidence;
import org.linli.evaluation.assessment.MarkDivergence;
import org.linli.evaluation.assessment.Observation;
import org.linli.evaluation.assessment.Seat;
import org.linli.evaluation.assessment.Survey;
import org.linli.evaluation.assessment.Verification;
import org.linli.evaluation.assessor.Declaration;
import org.linli.evaluation.assessor.Posts;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.evaluation.indicator.PartWeight;
import org.linli.evaluation.schedule.Kind;
import org.linli.evaluation.score.ScoreNode;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.Rejection;
import org.linli.platform.problem.RuleRefused;

/** Who assesses, and how blind marks come to one score. */
class AssessmentTest {

    private static final Posts ALL_TIED = (person, agency, since) -> true;

    private static void refused(String rule, String code, ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOfSatisfying(RuleRefused.class, refusal -> {
            assertThat(refusal.rule().orElseThrow().id()).isEqualTo(rule);
            assertThat(refusal.code().code()).isEqualTo(code);
        });
    }

    private static void conflict(EvaluationProblem problem, ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOf(Conflict.class).extracting(thrown -> ((Rejection) thrown).code())
                .isEqualTo(problem);
    }

    @Test
    void nobodyTiedToTheAgencyIsNamed() {
        var planned = Sample.planned();
        refused("E04", "evaluation.tied",
                () -> Sample.assign(planned, ALL_TIED, Sample.seat(AssessorPart.PROFESSIONAL, ANNA)));
        assertThat(planned.assessment().team().seats()).isEmpty();
    }

    @Test
    void aRelativesPostAndADeclaredTieCountAsOnesOwnForThreeYears() {
        var relative = UUID.randomUUID();
        Posts relativeWorksThere = (person, agency, since) -> person.equals(relative) && agency.equals(AGENCY)
                && since.equals(DAY.minusMonths(36));
        var withRelative = new Seat(AssessorPart.STREET,
                new Declaration(ANNA.id(), Sample.personId(ANNA.id()), List.of(relative), List.of()));
        refused("E04", "evaluation.tied", () -> Sample.assign(Sample.planned(), relativeWorksThere, withRelative));

        var lastDayThatBinds = DAY.minusMonths(36);
        refused("E04", "evaluation.tied", () -> Sample.assign(Sample.planned(), FREE, tiedUntil(lastDayThatBinds)));
        refused("E04", "evaluation.tied", () -> Sample.assign(Sample.planned(), FREE, tiedUntil(null)));
        assertThat(Sample.assign(Sample.planned(), FREE, tiedUntil(lastDayThatBinds.minusDays(1))).members())
                .hasSize(1);
    }

    private static Seat tiedUntil(LocalDate until) {
        return new Seat(AssessorPart.STREET, new Declaration(ANNA.id(), Sample.personId(ANNA.id()), List.of(),
                List.of(new Declaration.Tie(AGENCY, until))));
    }

    @Test
    void tiesAreLookedAtAgainAtEveryAct() {
        refused("E04", "evaluation.tied",
                () -> Sample.formativeOpen().visited("advice", Sample.SEEN, ANNA, TODAY, ALL_TIED));
        var submitted = Sample.submitted();
        refused("E04", "evaluation.tied", () -> submitted.verify(Sample.confirmAll(submitted), ANNA, TODAY, ALL_TIED));
        refused("E04", "evaluation.tied",
                () -> submitted.mark(Sample.sheet(AssessorPart.FINANCIAL, ANNA, "70"), ANNA, TODAY, ALL_TIED));
        refused("E04", "evaluation.tied", () -> Sample.verifying().draft(CONTENT, ANNA, TODAY, ALL_TIED));
        refused("E04", "evaluation.tied", () -> Sample.moderation()
                .moderate(Sample.moderated(AssessorPart.PROFESSIONAL, "Q01", "75", BING), BING, TODAY, ALL_TIED));
    }

    @Test
    void anAccountThatStandsForNobodyDoesNotAssess() {
        refused("E04", "evaluation.person-unknown",
                () -> Sample.formativeOpen().visited("advice", Sample.SEEN, Actor.of("assessor-x"), TODAY, FREE));
    }

    @Test
    void onceATeamIsNamedOnlyItsMembersAssessEachForTheirPart() {
        var submitted = Sample.submitted();
        Sample.assign(submitted, FREE, Sample.seat(AssessorPart.PROFESSIONAL, ANNA),
                Sample.seat(AssessorPart.FINANCIAL, BING));
        refused("G10", "evaluation.not-seated", () -> Sample.mark(submitted, AssessorPart.PROFESSIONAL, CHEN, "80"));
        refused("G10", "evaluation.not-seated", () -> Sample.mark(submitted, AssessorPart.FINANCIAL, ANNA, "80"));
        refused("G10", "evaluation.not-seated",
                () -> submitted.verify(Sample.confirmAll(submitted), CHEN, TODAY, FREE));
        Sample.mark(submitted, AssessorPart.PROFESSIONAL, ANNA, "80");
        assertThat(submitted.status()).isEqualTo(EvaluationStatus.VERIFYING);
    }

    @Test
    void nobodyTakesTwoSeatsOrMarksForTwoParts() {
        assertThatThrownBy(() -> Sample.assign(Sample.planned(), FREE, Sample.seat(AssessorPart.PROFESSIONAL, ANNA),
                Sample.seat(AssessorPart.FINANCIAL, ANNA))).isInstanceOf(Invalid.class);
        var verifying = Sample.verifying();
        refused("G10", "evaluation.not-seated", () -> Sample.mark(verifying, AssessorPart.FINANCIAL, ANNA, "80"));
    }

    @Test
    void whatPeopleTakenOffTheTeamDidIsVoid() {
        var verifying = Sample.verifying();
        Sample.assign(verifying, FREE, Sample.seat(AssessorPart.PROFESSIONAL, CHEN),
                Sample.seat(AssessorPart.FINANCIAL, BING));
        assertThat(verifying.assessment().marks(mark -> !mark.part().isOwn()))
                .allSatisfy(mark -> assertThat(mark.by()).isEqualTo(BING.id()));
        assertThat(verifying.assessment().marks(mark -> mark.part().isOwn())).as("purchaser and users are no team")
                .hasSize(3);
        assertThat(verifying.assessment().observations()).allSatisfy(one -> assertThat(one.verifiedBy()).isNull());
        refused("E03", "evaluation.not-verified", () -> verifying.draft(CONTENT, BING, TODAY, FREE));
    }

    @Test
    void divergingMarksAreModeratedBeforeAnythingIsScored() {
        var moderation = Sample.moderation();
        assertThat(moderation.status()).isEqualTo(EvaluationStatus.MODERATION);
        assertThat(moderation.outcome().result()).isEmpty();
        refused("E05", "evaluation.not-moderated", () -> moderation.draft(CONTENT, ANNA, TODAY, FREE));
        for (var indicator : List.of("Q01", "Q02", "Q05", "S02", "S03")) {
            moderation.moderate(Sample.moderated(AssessorPart.PROFESSIONAL, indicator, "75", BING), BING, TODAY, FREE);
        }
        moderation.draft(CONTENT, ANNA, TODAY, FREE);
        assertThat(moderation.status()).isEqualTo(EvaluationStatus.DRAFT_RESULT);
        assertThat(find(moderation.outcome().result().orElseThrow().tree(), "Q01.PROFESSIONAL").value())
                .isEqualByComparingTo("75");
    }

    private static ScoreNode find(ScoreNode node, String id) {
        return node.id().equals(id) ? node
                : node.children().stream()
                        .filter(child -> id.startsWith(child.id())
                                || child.children().stream().anyMatch(grandchild -> id.startsWith(grandchild.id())))
                        .map(child -> find(child, id)).findFirst().orElseThrow();
    }

    @Test
    void marksAsFarApartAsTheToleranceAreNotContestedAndOnePointMoreAre() {
        var apart = Sample.verifying();
        apart.mark(List.of(Sample.judgement(AssessorPart.PROFESSIONAL, "Q01", CHEN, "72")), CHEN, TODAY, FREE);
        assertThat(apart.draft(CONTENT, ANNA, TODAY, FREE)).isInstanceOf(EvaluationEvent.DraftIssued.class);
        var further = Sample.verifying();
        further.mark(List.of(Sample.judgement(AssessorPart.PROFESSIONAL, "Q01", CHEN, "71.99")), CHEN, TODAY, FREE);
        assertThat(further.draft(CONTENT, ANNA, TODAY, FREE)).isInstanceOfSatisfying(
                EvaluationEvent.ModerationOpened.class, event -> assertThat(event.contested()).containsExactly(
                        new MarkDivergence(AssessorPart.PROFESSIONAL, "Q01", new BigDecimal("20.01"))));
    }

    @Test
    void aModeratorIsNeitherOfTheTwoAndSettlesOnlyWhatIsContested() {
        conflict(EvaluationProblem.SAME_PERSON, () -> Sample.moderation()
                .moderate(Sample.moderated(AssessorPart.PROFESSIONAL, "Q01", "75", ANNA), ANNA, TODAY, FREE));
        conflict(EvaluationProblem.NOT_CONTESTED, () -> Sample.moderation()
                .moderate(Sample.moderated(AssessorPart.FINANCIAL, "O01", "75", CHEN), CHEN, TODAY, FREE));
    }

    @Test
    void everyIndicatorOfARequiredPartAndEverySeatIsMarkedBeforeTheDraft() {
        var oneForgotten = Sample.submitted();
        oneForgotten.verify(Sample.confirmAll(oneForgotten), ANNA, TODAY, FREE);
        oneForgotten.mark(Sample.sheet(AssessorPart.PROFESSIONAL, ANNA, "90").subList(0, 4), ANNA, TODAY, FREE);
        Sample.mark(oneForgotten, AssessorPart.FINANCIAL, BING, "90");
        refused("G10", "evaluation.marks-missing", () -> oneForgotten.draft(CONTENT, ANNA, TODAY, FREE));

        var seatSilent = Sample.verifying();
        Sample.assign(seatSilent, FREE, Sample.seat(AssessorPart.PROFESSIONAL, ANNA),
                Sample.seat(AssessorPart.PROFESSIONAL, CHEN), Sample.seat(AssessorPart.FINANCIAL, BING));
        refused("G10", "evaluation.marks-missing", () -> seatSilent.draft(CONTENT, ANNA, TODAY, FREE));
    }

    @Test
    void aPartThatPurchaserOrUsersLetPassIsMissingAndWhereItIsRequiredThereIsNoResult() {
        var content = withRequired(AssessorPart.STREET);
        var unheard = Sample.submitted();
        unheard.verify(Sample.confirmAll(unheard), ANNA, TODAY, FREE);
        Sample.mark(unheard, AssessorPart.PROFESSIONAL, ANNA, "90");
        Sample.mark(unheard, AssessorPart.FINANCIAL, BING, "90");
        var lastDay = unheard.assessment().partsUntil().lastDay();
        refused("E42", "evaluation.part-awaited", () -> unheard.draft(content, ANNA, at(lastDay), FREE));
        assertThat(unheard.draft(content, ANNA, at(lastDay.plusDays(1)), FREE)).isInstanceOfSatisfying(
                EvaluationEvent.Incomplete.class,
                incomplete -> assertThat(incomplete.missing()).containsExactly("STREET"));
        Sample.mark(unheard, AssessorPart.STREET, Sample.OFFICER, "90");
        assertThat(unheard.draft(content, ANNA, at(lastDay.plusDays(1)), FREE)).as("users' part is not required")
                .isInstanceOf(EvaluationEvent.DraftIssued.class);
    }

    private static FrameworkContent withRequired(AssessorPart part) {
        var parts = CONTENT.parts().stream()
                .map(weight -> weight.part() == part ? new PartWeight(part, weight.weight(), true) : weight).toList();
        return new FrameworkContent(CONTENT.indicators(), CONTENT.decisions(), CONTENT.bands(), parts, CONTENT.groups(),
                CONTENT.examples());
    }

    @Test
    void whatUsersSayDiffersAndIsNotSettledForThem() {
        var verifying = Sample.verifying();
        Sample.mark(verifying, AssessorPart.COMMUNITY, Sample.person("another-representative"), "20");
        assertThat(verifying.draft(CONTENT, ANNA, TODAY, FREE)).isInstanceOf(EvaluationEvent.DraftIssued.class);
        assertThat(find(verifying.outcome().result().orElseThrow().tree(), "Q01.COMMUNITY").value())
                .isEqualByComparingTo("56");
    }

    @Test
    void aChangedClaimHasToBeVerifiedAgain() {
        var reopened = Sample.verifying();
        reopened.reopen("a file is missing", TODAY);
        reopened.claim(Sample.claim("Q03", "85"), TODAY);
        reopened.submit(TODAY);
        Sample.mark(reopened, AssessorPart.PROFESSIONAL, ANNA, "92");
        refused("E03", "evaluation.not-verified", () -> reopened.draft(CONTENT, ANNA, TODAY, FREE));
        reopened.verify(List.of(new Verification("Q03", new BigDecimal("84"), null)), ANNA, TODAY, FREE);
        assertThat(reopened.draft(CONTENT, ANNA, TODAY, FREE)).isInstanceOf(EvaluationEvent.DraftIssued.class);
    }

    @Test
    void nothingIsVerifiedThatNobodyClaimed() {
        var submitted = Sample.submitted();
        refused("E03", "evaluation.not-claimed",
                () -> submitted.verify(List.of(new Verification("Z99", BigDecimal.ONE, null)), ANNA, at(DAY), FREE));
        assertThat(submitted.status()).isEqualTo(EvaluationStatus.SUBMITTED);
    }

    @Test
    void whereABarWouldBeLiftedTwoPeopleMarkBlind() {
        var again = Sample.after(Sample.planned(Kind.RE_EVALUATION), e -> e.open(Sample.BEGUN, TODAY));
        CONTENT.indicators().stream().filter(one -> one.calculation().measured())
                .forEach(one -> again.claim(Sample.claim(one.code(), "90"), TODAY));
        again.submit(TODAY);
        again.verify(Sample.confirmAll(again), ANNA, TODAY, FREE);
        Sample.mark(again, AssessorPart.PROFESSIONAL, ANNA, "80");
        Sample.mark(again, AssessorPart.FINANCIAL, BING, "80");
        Sample.heard(again, "80");
        refused("E24", "evaluation.second-sheet", () -> again.draft(CONTENT, ANNA, TODAY, FREE));
        Sample.mark(again, AssessorPart.PROFESSIONAL, Sample.CHEN, "85");
        assertThat(again.draft(CONTENT, ANNA, TODAY, FREE)).isInstanceOf(EvaluationEvent.DraftIssued.class);
    }

    @Test
    void whatNobodySpeaksForCountsAsMissingAsTheIndicatorSays() {
        var well = Sample.claimed(true);
        var badly = Sample.claimed(true);
        badly.claim(Observation.claim(UUID.randomUUID(), "Q04", new BigDecimal("90"), false,
                List.of(new Evidence("a".repeat(64), "table")), new Survey(900, 300, 20, "by phone")), TODAY);
        var scores = List.of(well, badly).stream().map(one -> {
            one.submit(TODAY);
            one.verify(Sample.confirmAll(one), ANNA, TODAY, FREE);
            return one.assessment().score(CONTENT, one.plan().facts());
        }).toList();
        var leaf = scores.get(1).tree().children().getFirst().children().stream()
                .filter(node -> node.id().equals("Q04")).findFirst().orElseThrow();
        assertThat(leaf.formula()).isEqualTo("missing = 0");
        assertThat(leaf.value()).isEqualByComparingTo("0");
        assertThat(leaf.source().observationId()).as("and it is told which").isNotNull();
        assertThat(scores.get(1).score()).isLessThan(scores.get(0).score());
    }

    @Test
    void whatIsClaimedAfterReopeningIsLateAndWhatWasClaimedBeforeIsNot() {
        var one = Sample.submitted();
        one.reopen("a file is missing", TODAY);
        one.claim(Sample.claim("Q03", "81"), TODAY);
        assertThat(one.assessment().reopenings()).singleElement()
                .satisfies(again -> assertThat(again.reason()).isEqualTo("a file is missing"));
        assertThat(one.assessment().observations()).filteredOn(Observation::late).singleElement()
                .satisfies(late -> assertThat(late.indicator()).isEqualTo("Q03"));
        assertThat(one.assessment().observations())
                .allSatisfy(each -> assertThat(each.claimedOn()).isEqualTo(TODAY.date()));
    }

    @Test
    void anErrorOfCountingIsOneWhicheverWayItGoes() {
        assertThat(counts("105", "100")).isEqualByComparingTo("105");
        assertThat(counts("95", "100")).isEqualByComparingTo("95");
        assertThat(counts("100", "105")).isEqualByComparingTo("100");
        assertThat(counts("100", "95")).isEqualByComparingTo("100");
        assertThat(counts("106", "100")).isEqualByComparingTo("100");
        assertThat(counts("94", "100")).isEqualByComparingTo("100");
    }

    private static BigDecimal counts(String claimed, String found) {
        var one = Sample.open();
        one.claim(Sample.claim("Q03", claimed), TODAY);
        one.submit(TODAY);
        one.verify(List.of(new Verification("Q03", new BigDecimal(found), null)), ANNA, TODAY, FREE);
        return one.assessment().observations().getFirst().counts();
    }
}
