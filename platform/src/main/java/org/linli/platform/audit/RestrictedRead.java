package org.linli.platform.audit;

import org.linli.platform.event.Fact;

/** Somebody was shown in clear what is otherwise masked. @param purpose what for, in a word that names nobody */
@Fact(topic = "linli.audit", type = "linli.platform.restricted-field.read.v1")
record RestrictedRead(String by, String operation, String subject, String purpose) implements AuditEvent {

    @Override
    public String what() {
        return purpose;
    }
}
