package org.linli.workforce.experience;

import java.util.UUID;

/** Who has to know when what counted for a worker counts no more; posts answer it. */
public interface ExperienceWatch {

    /** Called in the transaction that struck a line. */
    void struck(UUID workerId);
}
