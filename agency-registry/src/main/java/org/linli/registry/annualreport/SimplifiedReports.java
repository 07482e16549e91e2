package org.linli.registry.annualreport;

import java.time.LocalDate;
import java.util.UUID;

/** Who may file the simplified report (O06); the grades answer it. */
public interface SimplifiedReports {

    boolean isGranted(UUID agencyId, LocalDate day);
}
