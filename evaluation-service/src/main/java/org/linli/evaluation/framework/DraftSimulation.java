package org.linli.evaluation.framework;

import java.util.UUID;
import org.linli.evaluation.indicator.FrameworkContent;

/**
 * Scores past evaluations with a draft, to show who would gain and lose. Implemented where past evaluations are known.
 */
public interface DraftSimulation {

    /**
     * In the caller's transaction; the result is kept.
     *
     * @param contentHash of exactly the content that is tried
     * @return its id
     */
    UUID run(UUID frameworkId, String serviceType, FrameworkContent content, String contentHash);
}
