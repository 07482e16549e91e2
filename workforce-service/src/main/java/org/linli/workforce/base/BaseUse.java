package org.linli.workforce.base;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Whatever takes place at a base: courses, internships. */
public interface BaseUse {

    /** What takes up room there on any day from the first of these to the last. */
    List<Stay> staysAt(UUID baseId, LocalDate from, LocalDate until);
}
