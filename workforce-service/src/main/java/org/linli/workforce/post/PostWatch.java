package org.linli.workforce.post;

import java.time.LocalDate;

/** What hangs on a post and ends with it: supervision, promotions. Called in the transaction that ended it. */
public interface PostWatch {

    void ended(Post post, LocalDate on);
}
