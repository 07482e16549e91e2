package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;

/** What is published stays; what was missed is caught up; and it is the same whenever it is made. */
@QuarkusTest
@WithTestResource(Engines.class)
class PublicationKeptTest {

    private static final String ALL = "select id || ' ' || body from ocds_release order by id";
    private static final String SUMS = "select ocid || ' ' || compiled from ocds_record order by ocid";

    private final Play play = new Play();

    @Test
    void aReleaseIsForGood() {
        play.publishedTender();
        Publication.upToDate();
        Publication.isRefused("update ocds_release set body = '{}'");
        Publication.isRefused("delete from ocds_release");
        Publication.isRefused("truncate ocds_release");
        Publication.isRefused("update tender_document set content = '{}'");
        Publication.isRefused("delete from tender_document");
        Publication.isRefused("truncate tender_document");
    }

    /** Another replica, or nobody: the cursor is held and nothing is published until it is let go. */
    @Test
    void aPauseIsCaughtUp() throws SQLException {
        Publication.upToDate();
        var before = Publication.sql(ALL);
        try (var elsewhere = TestPostgres.connect(); var statement = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            statement.execute("select 1 from ocds_cursor for update");
            play.publishedTender();
            Time.sweep();
            assertThat(Publication.sql(ALL)).isEqualTo(before);
            elsewhere.rollback();
        }
        Publication.upToDate();
        var mine = Publication
                .sql("select tags[1] from ocds_release where purchaser_id = '" + play.street + "' order by position");
        assertThat(mine).containsExactly("planning", "planningUpdate", "planningUpdate", "planningUpdate", "tender");
    }

    /**
     * Everything forgotten and made again from the journal, long after the cases have ended, word for word; but for the
     * {@link Case}, whose rows were put back while its journal was not.
     */
    @Test
    void aReleaseMadeLateIsTheSame() {
        play.ranked().signed();
        Publication.upToDate();
        var others = " where purchaser_id <> '" + Case.playedStreet() + "' order by";
        var all = ALL.replace(" order by", others);
        var sumsOfAll = SUMS.replace(" order by", others);
        var releases = Publication.sql(all);
        var sums = Publication.sql(sumsOfAll);
        assertThat(releases).hasSizeGreaterThan(10);
        Publication.execute("begin", "select 1 from ocds_cursor for update",
                "alter table ocds_release disable trigger user", "delete from ocds_process", "delete from ocds_release",
                "delete from ocds_record", "alter table ocds_release enable trigger user",
                "update ocds_cursor set txid = '0', position = 0", "commit");
        Publication.upToDate();
        assertThat(Publication.sql(all)).isEqualTo(releases);
        assertThat(Publication.sql(sumsOfAll)).isEqualTo(sums);
    }

    /** The cursor alone set back: nothing comes twice. */
    @Test
    void aFactThatIsReadAgainHasItsRelease() {
        play.publishedTender();
        Publication.upToDate();
        var releases = Publication.sql(ALL);
        var sums = Publication.sql(SUMS);
        Publication.execute("update ocds_cursor set txid = '0', position = 0");
        Publication.upToDate();
        assertThat(Publication.sql(ALL)).isEqualTo(releases);
        assertThat(Publication.sql(SUMS)).isEqualTo(sums);
    }
}
