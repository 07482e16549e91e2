package org.linli.workforce.move;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.linli.workforce.post.Posts;
import org.linli.workforce.post.Tier;

/** How many the district loses: whoever left an agency and has no post since. */
@ApplicationScoped
public class Attrition {

    private final Moves moves;
    private final Posts posts;

    Attrition(Moves moves, Posts posts) {
        this.moves = moves;
        this.posts = posts;
    }

    /** Of that tier or a higher one, between these days, both counted. */
    public int from(Tier least, LocalDate first, LocalDate last) {
        return (int) moves.list("leftOn between ?1 and ?2 and toAgencyId is null", first, last).stream()
                .filter(move -> move.tier().compareTo(least) >= 0).map(Move::workerId).distinct()
                .filter(worker -> !posts.isPosted(worker)).count();
    }
}
