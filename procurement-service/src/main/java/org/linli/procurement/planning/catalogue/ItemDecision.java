package org.linli.procurement.planning.catalogue;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param by account of the officer who decided; not shown */
@Schema(name = "ItemDecision", description = "决定 Why an item was taken up or not")
record ItemDecision(boolean published, String reasons, String by, LocalDate on) {
}
