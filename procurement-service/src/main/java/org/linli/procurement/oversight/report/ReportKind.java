package org.linli.procurement.oversight.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is reported. */
@Schema(description = "反映事项 What is reported")
enum ReportKind {
    LATE_ACCEPTANCE, UNPAID_WORK, PRESSURE
}
