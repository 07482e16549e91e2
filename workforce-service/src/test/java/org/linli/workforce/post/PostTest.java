package org.linli.workforce.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.workforce.post.PostStatus.PostCommand.ASSIGN;
import static org.linli.workforce.post.PostStatus.PostCommand.BEGIN;
import static org.linli.workforce.post.PostStatus.PostCommand.END;
import static org.linli.workforce.post.PostStatus.PostCommand.RECERTIFY;
import static org.linli.workforce.post.PostStatus.PostCommand.RELEASE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.TransitionMatrix;

class PostTest {

    private static final LocalDate DAY = LocalDate.parse("2026-09-01");

    private static Post planned() {
        return Post.plan(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Tier.FRONTLINE, true, DAY, null);
    }

    private static Post active() {
        var post = planned();
        post.begin();
        return post;
    }

    private static Post ended() {
        var post = active();
        post.end(EndReason.LATE_WAGE, DAY.plusMonths(2));
        return post;
    }

    @Test
    void acceptsEachCommandExactlyWhereItBelongs() {
        TransitionMatrix.check(PostStatus.class, PostStatus.PostCommand.class,
                Map.of(PostStatus.PLANNED, PostTest::planned, PostStatus.ACTIVE, PostTest::active, PostStatus.ENDED,
                        PostTest::ended),
                Map.of(BEGIN, Post::begin, ASSIGN, post -> post.assign(UUID.randomUUID(), DAY), RECERTIFY,
                        post -> post.recertify(false), RELEASE, post -> post.release(DAY), END,
                        post -> post.end(EndReason.OTHER, DAY)),
                Map.of(PostStatus.PLANNED, Set.of(BEGIN, ASSIGN, RECERTIFY, RELEASE, END), PostStatus.ACTIVE,
                        Set.of(ASSIGN, RECERTIFY, RELEASE, END), PostStatus.ENDED, Set.of()),
                Post::status);
    }

    @Test
    void whatWasPaidForAMonthIsSharedByTheDaysOnEachContract() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var post = active();
        post.assign(first, DAY);
        post.assign(second, DAY.plusDays(10));
        post.release(DAY.plusDays(19));
        var last = DAY.plusDays(29);
        assertThat(post.share(300_000, first, DAY, last)).isEqualTo(100_000);
        assertThat(post.share(300_000, second, DAY, last)).isEqualTo(100_000);
        assertThat(post.share(300_000, UUID.randomUUID(), DAY, last)).isZero();
        post.end(EndReason.FAMILY, DAY.plusDays(14));
        assertThat(post.share(150_000, first, DAY, last)).as("fifteen days were worked").isEqualTo(100_000);
    }

    @Test
    void neverEndsBeforeItBegan() {
        assertThat(active().end(EndReason.FAMILY, DAY.minusDays(9)).on()).isEqualTo(DAY);
    }

    @Test
    void saysOnlyWhatChangedOfItsCertification() {
        var post = active();
        assertThat(post.recertify(true)).isEmpty();
        assertThat(post.recertify(false)).hasValueSatisfying(fact -> assertThat(fact.certified()).isFalse());
        assertThat(post.isCertified()).isFalse();
    }

    @Test
    void timeInTwoPostsCountsOnce() {
        var first = active();
        first.end(EndReason.OTHER, DAY.plusMonths(18));
        var within = active();
        within.end(EndReason.OTHER, DAY.plusMonths(6));
        assertThat(Posts.years(List.of(first, within, active()), DAY.plusMonths(30))).isEqualTo(2);
        assertThat(Posts.years(List.of(), DAY)).isZero();
    }
}
