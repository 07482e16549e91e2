package org.linli.funding.grant;

import jakarta.validation.constraints.NotBlank;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.web.Text;

/** What a peer says of a piece of research. @param reviewer who read it, by office or name of an institute */
@Schema(name = "GrantReview", description = "同行评议 What a peer says of a piece of research")
record Review(@NotBlank @Text(max = 100) String reviewer, boolean favourable,
        @NotBlank @Text(max = 2000) String words) {

    /** @throws Invalid for a peer who speaks twice @throws RuleRefused under FG04 when too few are for it */
    static void requirePeers(List<Review> reviews, Rule peers) {
        if (reviews.stream().map(Review::who).distinct().count() < reviews.size()) {
            throw new Invalid(GrantProblem.PEER_TWICE, "reviews");
        }
        if (reviews.stream().filter(Review::favourable).count() < peers.asInt()) {
            throw new RuleRefused(GrantProblem.PEERS, peers, "reviews", peers.asInt());
        }
    }

    private String who() {
        return Normalizer.normalize(reviewer, Normalizer.Form.NFKC).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
