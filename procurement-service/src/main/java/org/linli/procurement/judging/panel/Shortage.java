package org.linli.procurement.judging.panel;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.procurement.judging.panel.DrawRecord.Candidate;

/**
 * What a committee lacks, by quota, when the pool cannot fill it.
 *
 * @param seats to be filled; {@code candidates} could take one
 * @param missing experts of any specialty; {@code missingSocial} experts with a social specialty (C10)
 */
@Schema(description = "评委缺口 What the committee lacks, by quota")
public record Shortage(int seats, int candidates, int missing, int socialQuota, int socialCandidates,
        int missingSocial) {

    /** Of a whole draw; zeros where it can be filled. */
    static Shortage of(PanelShape shape, List<Candidate> candidates) {
        var social = (int) candidates.stream().filter(Candidate::social).count();
        return new Shortage(shape.experts(), candidates.size(), Math.max(0, shape.experts() - candidates.size()),
                shape.socialQuota(), social, Math.max(0, shape.socialQuota() - social));
    }

    /** One seat fell free and nobody may take it. */
    static Shortage ofOneSeat(int candidates, int socialQuota, boolean socialNeeded) {
        return new Shortage(1, candidates, socialNeeded && candidates > 0 ? 0 : 1, socialQuota, 0,
                socialNeeded ? 1 : 0);
    }
}
