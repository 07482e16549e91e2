package org.linli.registry.agency;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the register says an agency is called and where it is. */
@Schema(name = "AgencyParticulars", description = "登记事项 Name and address as registered")
record Particulars(String name, String address) {

    /** @param until first day on which it said otherwise */
    record Former(Particulars was, LocalDate until) {
    }
}
