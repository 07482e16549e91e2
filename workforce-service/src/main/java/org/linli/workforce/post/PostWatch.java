package org.linli.workforce.post;

import java.time.LocalDate;

/** What hangs on a post: supervision, promotions, moves. Called in the transaction that ended it or let it begin. */
public interface PostWatch {

    default void began(Post post) {
    }

    /** A certificate came into force or fell out of it while the post lasts. */
    default void recertified(Post post) {
    }

    void ended(Post post, LocalDate on);
}
